import type { ResponsibilityMatrixQuery } from '../../generated/operations.ts';

type Counted = NonNullable<ResponsibilityMatrixQuery['responsibilityMatrix']>[number];

const text = (value: string) => ({ in: { value } });
const plan = (id: string) => ({ id, title: text(`Title of ${id}`) });
const agency = (id: string, short: string | null) => ({
  id,
  name: text(`Full name of ${id}`),
  shortName: short === null ? null : text(short),
});

const labour = agency('labour', 'МТСЗН');
const bodies = agency('local-executive-bodies', 'МИО');
const commission = agency('presidential-human-rights-commission', null);

/** As the hub answers: by plan and agency. */
export const counted: Counted[] = [
  { plan: null, agency: labour, leads: 1, coExecutes: 0 },
  { plan: plan('a'), agency: bodies, leads: 0, coExecutes: 12 },
  { plan: plan('a'), agency: labour, leads: 3, coExecutes: 2 },
  { plan: plan('b'), agency: bodies, leads: 2, coExecutes: 1 },
  { plan: plan('b'), agency: commission, leads: 0, coExecutes: 1 },
];
