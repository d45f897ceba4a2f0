/** Objects of one type at one place of what a ministry was asked for. */
export interface ToldPlace {
  type: string;
  /** Coordinates such as `LabourMeasure.title`: what was asked of such objects there. */
  fields: readonly string[];
}

/** What one ministry has told for one operation. */
export interface Told {
  /** With how many objects there were. */
  places: Map<ToldPlace, number>;
  /** Typed ids such as `LabourMeasure:labour-1`. */
  entities: Set<string>;
}

/** What was told for an operation, by the ministry's name. */
export type ToldBy = Map<string, Told>;

/** What a ministry has told so far; from here on it is one that has told something. */
export function toldOf(told: ToldBy, ministry: string): Told {
  const known = told.get(ministry) ?? { places: new Map(), entities: new Set() };
  told.set(ministry, known);
  return known;
}
