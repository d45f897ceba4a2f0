import type { Language } from '../generated/operations.ts';
import { agencyText } from './agency.ts';
import { inSentence, labelOf } from '../report/labels.ts';
import { bordersAndPadding, tableOf } from '../report/table.ts';
import type { Entry, MeasureEntry } from './entry.ts';
import { headings, marks, officialCount } from './labels.ts';
import type { Matrix } from './matrix.ts';

const narrowest = 100;
/** Room for the longest word among the labels: what is wider would be broken. */
const [positionWidth, statusWidth] = [14, 17];

/** The matrix as a table for a terminal of `width` columns (100 at least), with counts below it. */
export function matrixTable(matrix: Matrix, language: Language, width: number): string {
  const { entries, review } = matrix;
  const room = Math.max(width, narrowest) - bordersAndPadding(4) - positionWidth - statusWidth;
  const wordsWidth = Math.floor(room * 0.45);
  const widths = [wordsWidth, positionWidth, statusWidth, room - wordsWidth];
  const head = (['recommendation', 'position', 'derived', 'measures'] as const).map((key) => headings[key][language]);
  const rows = entries.map((entry) => rowOf(entry, language));
  return [`${review.id}  ${review.title}`, tableOf(head, widths, rows), countsOf(matrix, language)].join('\n');
}

function rowOf(entry: Entry, language: Language): string[] {
  return [
    wordsOf(entry, language),
    labelOf('Position', entry.position, language),
    labelOf('ImplementationStatus', entry.derivedStatus, language),
    measuresOf(entry, language).join('\n') || '—',
  ];
}

function wordsOf(entry: Entry, language: Language): string {
  const place = entry.paragraph === null ? entry.id : `${entry.paragraph}  ${entry.id}`;
  const words = entry.official ? entry.words : `[${marks.summary[language]}] ${entry.words}`;
  return `${place}\n${entry.states.join(', ')}\n${words}`;
}

function measuresOf({ measures, bases }: Entry, language: Language): string[] {
  return measures.map((measure, at) => {
    const text = measureText(measure, language);
    return bases[at] === 'ILLUSTRATIVE'
      ? `${text}\n· ${inSentence(labelOf('LinkBasis', 'ILLUSTRATIVE', language))}`
      : text;
  });
}

function measureText(measure: MeasureEntry | null, language: Language): string {
  if (measure === null) return marks.unknown[language];
  const { id, title, status, due, overdue, live, lead, coExecutors } = measure;
  if (title === null) return `${id}  ${marks.unknown[language]}`;
  const facts = [
    labelOf('MeasureStatus', status, language) + (live ? '' : ` (${marks.registered[language]})`),
    ...(due ? [`${headings.due[language].toLowerCase()} ${due}`] : []),
    ...(overdue ? [headings.overdue[language].toLowerCase()] : []),
  ];
  const agencies = [...(lead ? [lead] : []), ...coExecutors].map((agency) => agencyText(agency, language));
  return [
    `${id}  ${title}`,
    `· ${facts.join('; ')}`,
    ...(agencies.length > 0 ? [`· ${agencies.join(', ')}`] : []),
  ].join('\n');
}

function countsOf({ entries, review }: Matrix, language: Language): string {
  const { official } = review;
  const counted = official ? `; ${headings.counted[language]}: ${officialCount(official, language)}` : '';
  const count = <Value extends string>(values: (Value | null)[], label: (value: Value | null) => string) =>
    [...Map.groupBy(values, label)].map(([name, of]) => `${name} ${of.length}`).join(', ');
  return [
    `${headings.recommendations[language]}: ${entries.length}${counted}`,
    count(
      entries.map((entry) => entry.position),
      (value) => labelOf('Position', value, language),
    ),
    count(
      entries.map((entry) => entry.derivedStatus),
      (value) => labelOf('ImplementationStatus', value, language),
    ),
  ].join('\n');
}
