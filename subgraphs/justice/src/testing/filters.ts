import fc from 'fast-check';
import { groupHandlings } from '../responsibility/group-handling.ts';
import { bodies, days, plans, statuses } from './world.ts';

const some = <Value>(values: readonly Value[]) => fc.subarray([...values], { minLength: 1 });
const one = <Value>(values: readonly Value[]) => fc.constantFrom(...values);
const role = one(['LEAD', 'CO_EXECUTOR'] as const);
const owner = some(bodies.slice(0, 3));

/** At most three of the criteria, the others null or left out: with more, hardly a list would have an item. */
function few<Filter extends object>(criteria: { [Key in keyof Filter]: fc.Arbitrary<Filter[Key]> }) {
  const keys = Object.keys(criteria) as (keyof Filter)[];
  return fc
    .record({ all: fc.record(criteria), chosen: fc.subarray(keys, { maxLength: 3 }), rest: one([null, undefined]) })
    .map(({ all, chosen, rest }) => {
      const value = (key: keyof Filter) => (chosen.includes(key) ? all[key] : rest);
      return Object.fromEntries(keys.map((key) => [key, value(key)])) as {
        [Key in keyof Filter]?: Filter[Key] | null | undefined;
      };
    });
}

/** Filters over the responsibilities of a made-up register. */
export const responsibilityFilters = few({
  agency: some(bodies),
  role,
  overdue: fc.boolean(),
  plan: some(plans),
  owner,
  dueFrom: one(days),
  dueTo: one(days),
});

/** Filters over the measures of a made-up register. */
export const measureFilters = few({
  plan: some(plans),
  hasPlan: fc.boolean(),
  owner,
  responsible: some(bodies),
  role,
  groups: one(groupHandlings),
  status: some(statuses),
  overdue: fc.boolean(),
  dueFrom: one(days),
  dueTo: one(days),
  hasDeadline: fc.boolean(),
  text: one(['систем', 'ЖҮЙЕ', 'инвалид', 'салу мектеп', '?']),
});
