/** What the hub knows of a ministry before it asks it anything. */
interface MinistryEntry {
  /** The name of its folders, its process and its subgraph, and its agency's id in justice's register: kebab-case English. */
  name: string;
  /** Where its subgraph listens where nothing else is said. The gateway has 4000, a local hub's PostgreSQL 4005. */
  port: number;
  /** The GraphQL type of the measures whose content it keeps; null where it keeps none. */
  measureType: string | null;
}

/**
 * The ministries in the order of their ports: the only list of them, which `pnpm new:ministry` makes longer. What people
 * call them is in ministry-names.json.
 */
export const ministryEntries = [
  { name: 'labour', port: 4001, measureType: 'LabourMeasure' },
  { name: 'justice', port: 4002, measureType: 'JusticeMeasure' },
  { name: 'foreign-affairs', port: 4003, measureType: null },
  { name: 'education', port: 4004, measureType: 'EducationMeasure' },
] as const satisfies MinistryEntry[];

export type Ministry = (typeof ministryEntries)[number]['name'];

/** The ministries' names in the order of their ports. */
export const ministries: readonly Ministry[] = ministryEntries.map(({ name }) => name);

/** A ministry that keeps measures. */
export type MeasureOwner = Extract<(typeof ministryEntries)[number], { measureType: string }>;

/** The ministries that keep measures, in the order of their ports. */
export const measureOwners: readonly MeasureOwner[] = ministryEntries.filter((entry) => entry.measureType !== null);
