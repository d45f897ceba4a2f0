import type { ScenarioName } from '../scenarios/scenarios.ts';
import type { Row } from './summary.ts';

/** A scenario, and the same with a list of twice the length. */
const pairs: [ScenarioName, ScenarioName][] = [
  ['a', 'a2'],
  ['b', 'b2'],
];

/** How much more CPU time a contender needs for twice the list; 2 where its cost lies in the items alone. */
export interface Growth {
  title: string;
  /** By the name of the longer scenario. */
  times: Partial<Record<ScenarioName, number>>;
}

/** The growth of every contender in the pairs that were measured; empty where none was. */
export function growthOf(rows: readonly Row[]): Growth[] {
  const titles = [...new Set(rows.map(({ title }) => title))];
  const growths = titles.map((title) => {
    const cpu = (name: ScenarioName) => rows.find((row) => row.title === title && row.scenario === name)?.cpu;
    const times = pairs.flatMap(([once, twice]) => {
      const [of, to] = [cpu(once), cpu(twice)];
      return of && to ? [[twice, to / of]] : [];
    });
    return { title, times: Object.fromEntries(times) as Growth['times'] };
  });
  return growths.filter(({ times }) => Object.keys(times).length > 0);
}
