import Table from 'cli-table3';
import type { Language } from '../generated/operations.ts';
import { agencyText } from './agency.ts';
import type { Entry, MeasureEntry } from './entry.ts';
import {
  derivedStatuses,
  headings,
  labelOf,
  linkBases,
  marks,
  measureStatuses,
  officialCount,
  positions,
} from './labels.ts';
import type { Matrix } from './matrix.ts';

const bordersAndPadding = 13;
const narrowest = 100;
/** Room for the longest word among the labels: what is wider would be cut. */
const [positionWidth, statusWidth] = [14, 17];

/** Headings come again after so many rows, as on a page. */
const rowsUnderHeadings = 20;

/** The matrix as a table for a terminal of `width` columns (100 at least), with counts below it. */
export function matrixTable(matrix: Matrix, language: Language, width: number): string {
  const { entries, review } = matrix;
  const starts = Array.from(
    { length: Math.ceil(entries.length / rowsUnderHeadings) },
    (_, at) => at * rowsUnderHeadings,
  );
  const tables = starts.map((start) => tableOf(entries.slice(start, start + rowsUnderHeadings), language, width));
  return [`${review.id}  ${review.title}`, ...tables, countsOf(matrix, language)].join('\n');
}

function tableOf(entries: Entry[], language: Language, width: number): string {
  const room = Math.max(width, narrowest) - bordersAndPadding - positionWidth - statusWidth;
  const wordsWidth = Math.floor(room * 0.45);
  const colWidths = [wordsWidth, positionWidth, statusWidth, room - wordsWidth].map((content) => content + 2);
  const head = (['recommendation', 'position', 'derived', 'measures'] as const).map((key) => headings[key][language]);
  const table = new Table({ head, style: { head: [], border: [] }, wordWrap: true, colWidths });
  for (const entry of entries) {
    table.push([
      wordsOf(entry, language),
      labelOf(positions, entry.position, language),
      labelOf(derivedStatuses, entry.derivedStatus, language),
      measuresOf(entry, language).join('\n') || '—',
    ]);
  }
  return table.toString();
}

function wordsOf(entry: Entry, language: Language): string {
  const place = entry.paragraph === null ? entry.id : `${entry.paragraph}  ${entry.id}`;
  const words = entry.official ? entry.words : `[${marks.summary[language]}] ${entry.words}`;
  return `${place}\n${entry.states.join(', ')}\n${words}`;
}

function measuresOf({ measures, bases }: Entry, language: Language): string[] {
  return measures.map((measure, at) => {
    const text = measureText(measure, language);
    return bases[at] === 'ILLUSTRATIVE' ? `${text}\n· ${linkBases.ILLUSTRATIVE[language]}` : text;
  });
}

function measureText(measure: MeasureEntry | null, language: Language): string {
  if (measure === null) return marks.unknown[language];
  const { id, title, status, due, overdue, live, lead, coExecutors } = measure;
  if (title === null) return `${id}  ${marks.unknown[language]}`;
  const facts = [
    labelOf(measureStatuses, status, language) + (live ? '' : ` (${marks.registered[language]})`),
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
      (value) => labelOf(positions, value, language),
    ),
    count(
      entries.map((entry) => entry.derivedStatus),
      (value) => labelOf(derivedStatuses, value, language),
    ),
  ].join('\n');
}
