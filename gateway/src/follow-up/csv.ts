import type { Language } from '../generated/operations.ts';
import { agencyText } from './agency.ts';
import { csvOf } from '../report/csv.ts';
import { labelOf } from '../report/labels.ts';
import type { Entry, MeasureEntry } from './entry.ts';
import { headings, marks } from './labels.ts';
import type { Matrix } from './matrix.ts';

/** The matrix as CSV: a row for each recommendation and measure, one row for a recommendation without. */
export function matrixCsv({ entries }: Matrix, language: Language): string {
  return csvOf(
    columns(language),
    entries.flatMap((entry) => rowsOf(entry, language)),
  );
}

const columnOrder = [
  'recommendation',
  'paragraph',
  'states',
  'position',
  'text',
  'wording',
  'derived',
  'link',
  'measure',
  'title',
  'status',
  'due',
  'overdue',
  'lead',
  'coExecutors',
  'read',
] as const;

function columns(language: Language) {
  return columnOrder.map((key) => ({ key, header: headings[key][language] }));
}

function rowsOf(entry: Entry, language: Language) {
  const common = {
    recommendation: entry.id,
    paragraph: entry.paragraph,
    states: entry.states.join('; '),
    position: labelOf('Position', entry.position, language),
    text: entry.words,
    wording: (entry.official ? marks.official : marks.summary)[language],
    derived: labelOf('ImplementationStatus', entry.derivedStatus, language),
  };
  if (entry.measures.length === 0) return [common];
  return entry.measures.map((measure, at) => ({
    ...common,
    link: labelOf('LinkBasis', entry.bases[at] ?? null, language),
    ...(measure ? cellsOf(measure, language) : { measure: marks.unknown[language] }),
  }));
}

function cellsOf(measure: MeasureEntry, language: Language) {
  return {
    measure: measure.id,
    title: measure.title,
    status: labelOf('MeasureStatus', measure.status, language),
    due: measure.due,
    overdue: measure.overdue === null ? marks.unknown[language] : marks[measure.overdue ? 'yes' : 'no'][language],
    lead: measure.lead && agencyText(measure.lead, language),
    coExecutors: measure.coExecutors.map((agency) => agencyText(agency, language)).join('; '),
    read: (measure.title === null ? marks.unknown : measure.live ? marks.live : marks.registered)[language],
  };
}
