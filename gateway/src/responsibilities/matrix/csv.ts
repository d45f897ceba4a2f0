import type { Language } from '../../generated/operations.ts';
import { csvOf } from '../../report/csv.ts';
import { headings, marks } from '../labels.ts';
import { markOf } from './mark.ts';
import type { Matrix } from './read.ts';

/** The matrix as CSV: a row for each plan, a column for each agency with its full name. */
export function matrixCsv({ plans, agencies }: Matrix, language: Language): string {
  const columns = [
    { key: 'plan', header: headings.plan[language] },
    { key: 'title', header: headings.title[language] },
    ...agencies.map(({ id, name }) => ({ key: `agency ${id}`, header: name })),
  ];
  const rows = plans.map(({ plan, counts }) => ({
    plan: plan?.id,
    title: plan?.title ?? marks.noPlan[language],
    ...Object.fromEntries(agencies.map(({ id }) => [`agency ${id}`, markOf(counts.get(id))])),
  }));
  return csvOf(columns, rows);
}
