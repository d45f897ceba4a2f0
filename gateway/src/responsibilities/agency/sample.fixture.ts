import type { AgencyResponsibilitiesQuery } from '../../generated/operations.ts';
import { entryOf } from './entry.ts';
import type { AgencyAnswer } from './read.ts';

type Responsibility = NonNullable<
  NonNullable<AgencyResponsibilitiesQuery['agency']>['responsibilities']
>['nodes'][number];

const text = (value: string) => ({ in: { value } });
const interior = { id: 'internal-affairs', name: text('Internal Affairs'), shortName: text('MIA') };
const health = { id: 'health', name: text('Health'), shortName: null };

/** What the hub answers while labour is down: one measure live, one only registered, one unknown. */
export const answered: Responsibility[] = [
  {
    role: 'CO_EXECUTOR',
    stated: true,
    asAgreed: true,
    dueOn: '2022-12-31',
    overdue: true,
    via: { id: 'local-executive-bodies', name: text('Local executive bodies'), shortName: text('LEB') },
    others: [
      { role: 'LEAD', stated: true, agency: interior },
      { role: 'CO_EXECUTOR', stated: false, agency: health },
    ],
    plan: { id: 'plan', title: text('A plan, the first') },
    since: {
      id: 'P2200000258',
      number: '258',
      title: text('On the approval of a plan'),
      adoptedOn: { date: '2022-04-28', precision: 'DAY' },
    },
    measure: {
      id: 'justice-1',
      code: '1.2',
      status: 'NOT_REPORTED',
      title: text('A measure of justice'),
      registered: { code: '1.2', status: 'PLANNED', title: text('As it was registered') },
    },
  },
  {
    role: 'LEAD',
    stated: false,
    asAgreed: false,
    dueOn: null,
    overdue: false,
    via: null,
    others: [],
    plan: null,
    since: null,
    measure: {
      id: 'labour-1',
      code: null,
      status: null,
      title: null,
      registered: { code: null, status: 'PLANNED', title: text('=As registered') },
    },
  },
  {
    role: 'LEAD',
    stated: true,
    asAgreed: false,
    dueOn: '2027-03-01',
    overdue: false,
    via: null,
    others: [],
    plan: { id: 'plan', title: text('A plan, the first') },
    since: { id: 'order', number: null, title: text('An order'), adoptedOn: { date: '2025-01-01', precision: 'YEAR' } },
    measure: null,
  },
];

export const answer: AgencyAnswer = {
  agency: { id: 'akimat-kz-71', name: 'Akimat of Astana', shortName: null },
  workload: { leads: 2, coExecutes: 1, overdue: 1, nextDue: '2027-03-01' },
  dueNext: { total: 3, measures: [{ id: 'justice-7', title: 'What comes next' }] },
  entries: answered.map(entryOf),
  unavailable: new Set(['labour']),
};
