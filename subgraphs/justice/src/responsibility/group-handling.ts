import { sql, type Sql } from '@ortaq/kit/subgraph';

/** How a group of bodies stands for its members: the contract's `GroupHandling`. */
export const groupHandlings = ['AS_WRITTEN', 'EXPANDED', 'COLLAPSED'] as const;
export type GroupHandling = (typeof groupHandlings)[number];

/**
 * Responsibilities with the agencies that they are told of, which the database keeps for
 * each way of handling groups: `e`, as the plan writes them: `p`, with their measures: `m`.
 */
export const effectiveResponsibilities: Sql = sql`effective_responsibility AS e
  JOIN responsibility AS p ON p.id = e.responsibility_id JOIN registered_measure AS m ON m.id = p.measure_id`;

const counted: Record<GroupHandling, Sql> = {
  AS_WRITTEN: sql`e.as_written`,
  EXPANDED: sql`e.expanded`,
  COLLAPSED: sql`e.collapsed`,
};

/** Over `e`: it counts where groups are handled so. */
export function handlesGroups(groups: GroupHandling | null | undefined): Sql {
  return counted[groups ?? 'AS_WRITTEN'];
}
