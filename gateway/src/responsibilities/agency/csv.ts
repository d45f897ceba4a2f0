import type { Language } from '../../generated/operations.ts';
import { csvOf } from '../../report/csv.ts';
import { inSentence, labelOf } from '../../report/labels.ts';
import { headings, marks } from '../labels.ts';
import type { Entry, MeasureEntry, Part } from './entry.ts';
import type { AgencyAnswer } from './read.ts';

const columnOrder = [
  'due',
  'overdue',
  'measure',
  'number',
  'title',
  'status',
  'role',
  'asAgreed',
  'stated',
  'via',
  'others',
  'plan',
  'since',
  'actNumber',
  'actDate',
  'actTitle',
  'read',
] as const;

/** What an agency answers for as CSV, by deadline: a row for each responsibility. */
export function agencyCsv({ entries }: AgencyAnswer, language: Language): string {
  const columns = columnOrder.map((key) => ({ key, header: headings[key][language] }));
  return csvOf(
    columns,
    entries.map((entry) => rowOf(entry, language)),
  );
}

function rowOf({ measure, plan, since, via, others, ...entry }: Entry, language: Language) {
  const yesOrNo = (claim: boolean) => marks[claim ? 'yes' : 'no'][language];
  return {
    due: entry.due,
    overdue: yesOrNo(entry.overdue),
    role: labelOf('ResponsibilityRole', entry.role, language),
    asAgreed: yesOrNo(entry.asAgreed),
    stated: yesOrNo(entry.stated),
    via: via?.name,
    others: others.map((other) => otherText(other, language)).join('; '),
    plan: plan?.title,
    since: since?.id,
    actNumber: since?.number,
    actDate: since?.date,
    actTitle: since?.title,
    ...(measure ? measureCells(measure, language) : { measure: marks.unknown[language] }),
  };
}

function otherText({ body, role, stated }: Part, language: Language): string {
  const remarks = [
    inSentence(labelOf('ResponsibilityRole', role, language)),
    ...(stated ? [] : [marks.inferred[language]]),
  ];
  return `${body.name} (${remarks.join(', ')})`;
}

function measureCells({ id, code, title, status, live }: MeasureEntry, language: Language) {
  return {
    measure: id,
    number: code,
    title,
    status: labelOf('MeasureStatus', status, language),
    read: (title === null ? marks.unknown : live ? marks.live : marks.registered)[language],
  };
}
