import { inSentence, labelOf } from '../../report/labels.ts';
import { bordersAndPadding, tableOf } from '../../report/table.ts';
import { wrap } from '../../report/wrap.ts';
import { abbreviations, type Body } from '../body.ts';
import { headings, marks } from '../labels.ts';
import { legendOf } from '../legend.ts';
import type { MatrixOptions } from '../options.ts';
import { coExecutes, leads, markOf } from './mark.ts';
import type { Matrix } from './read.ts';

/** What agencies are called above their columns is broken into lines of so many characters. */
const widestColumn = 13;
const widestTitle = 44;
const narrowestTitle = 24;
const narrowest = 60;

interface Column {
  agency: Body;
  heading: string;
  /** Of what its cells hold, without padding and border. */
  width: number;
}

/**
 * The matrix as a table for a terminal of `width` columns (60 at least): plans down, agencies
 * across under their abbreviations, which a legend explains; where they do not fit beside
 * each other, in several tables.
 */
export function matrixTable(matrix: Matrix, { language, groups }: MatrixOptions, width: number): string {
  const wide = Math.max(width, narrowest);
  const columns = columnsOf(matrix);
  const titleWidth = Math.min(widestTitle, Math.max(narrowestTitle, Math.floor(wide * 0.3)));
  const titles = matrix.plans.map(({ plan }) => plan?.title ?? marks.noPlan[language]);
  const tables = blocksOf(columns, wide - titleWidth).map((block) =>
    tableOf(
      [headings.plan[language], ...block.map(({ heading }) => heading)],
      [titleWidth, ...block.map((column) => column.width)],
      matrix.plans.map(({ counts }, at) => [
        titles[at] ?? '',
        ...block.map(({ agency }) => markOf(counts.get(agency.id))),
      ]),
    ),
  );
  const key = `${leads} ${inSentence(labelOf('ResponsibilityRole', 'LEAD', language))}; ${coExecutes} ${inSentence(labelOf('ResponsibilityRole', 'CO_EXECUTOR', language))}; ${marks.count[language]}`;
  return [
    wrap(`${headings.matrix[language]} (${inSentence(labelOf('GroupHandling', groups, language))})`, wide),
    ...(tables.length > 0
      ? [...tables, wrap(key, wide)]
      : titles.map((title) => `${title}: ${marks.nothing[language]}`)),
    ...legendOf(
      headings.agencies[language],
      columns.map(({ agency, heading }) => [heading, agency.name]),
      { language, width: wide },
    ),
  ].join('\n');
}

function columnsOf({ plans, agencies }: Matrix): Column[] {
  const short = abbreviations(agencies);
  return agencies.map((agency) => {
    const heading = short.get(agency.id) ?? agency.id;
    const cells = [wrap(heading, widestColumn), ...plans.map(({ counts }) => markOf(counts.get(agency.id)))];
    return {
      agency,
      heading,
      width: Math.max(...cells.flatMap((cell) => cell.split('\n')).map((line) => line.length)),
    };
  });
}

/** The columns in blocks, each as many as fit into `room`. */
function blocksOf(columns: Column[], room: number): Column[][] {
  const blocks: Column[][] = [];
  for (const column of columns) {
    const block = blocks.at(-1);
    const used = (block ?? []).reduce((sum, { width }) => sum + width, column.width);
    if (block && used + bordersAndPadding(block.length + 2) <= room) block.push(column);
    else blocks.push([column]);
  }
  return blocks;
}
