import type { GroupHandling } from '../responsibility/group-handling.ts';
import type { World } from './world.ts';

/** Of whom it is told what a world's plan writes of `agency`, worked out apart from the database. */
export function toldOf({ groups: areGroups, members }: World, agency: string, groups: GroupHandling): string[] {
  if (groups === 'AS_WRITTEN') return [agency];
  const membersOf = (id: string) => (areGroups.includes(id) ? (members[id] ?? []) : []);
  const below = (id: string) => membersOf(id).filter((member) => member !== id);
  const above = (id: string) => Object.keys(members).filter((group) => below(group).includes(id));
  const next = groups === 'EXPANDED' ? below : above;
  const seen = new Set([agency]);
  for (const id of seen) for (const further of next(id)) seen.add(further);
  const ends = [...seen].filter((id) => next(id).length === 0);
  return ends.length === 0 ? [agency] : ends.toSorted();
}
