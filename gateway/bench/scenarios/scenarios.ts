import { readFile } from 'node:fs/promises';
import { twinOf } from '../hub/twins.ts';
import { inBench, inProject } from '../project.ts';

export const scenarioNames = ['a', 'a2', 'b', 'b2', 'c'] as const;
export type ScenarioName = (typeof scenarioNames)[number];

/** One operation, as every contender is asked for it. */
export interface Scenario {
  name: ScenarioName;
  title: string;
  query: string;
  operationName: string;
  variables: Record<string, unknown>;
  /** Whether it asks for the measures' twins. */
  twins: boolean;
}

/** How many items the lists have. */
const items = 20;

/**
 * The scenarios over the demonstration data.
 *
 * @param measures ids of measures of all owners; at least 20.
 */
export async function readScenarios(measures: string[]): Promise<Scenario[]> {
  const list = await readOperation(inBench('scenarios/measures.graphql'));
  const followUp = await readOperation(inProject('schema/operations/follow-up/FollowUpMatrix.graphql'));
  const deep = await readOperation(inBench('scenarios/deep.graphql'));
  const ids = measures.slice(0, items);
  const twice = [...ids, ...ids.map(twinOf)];
  const review = { review: 'KAZ-2', language: 'EN' };
  return [
    { name: 'a', title: `${items} measures over four ministries`, ...list, variables: { ids }, twins: false },
    {
      name: 'a2',
      title: `${items * 2} measures over four ministries`,
      ...list,
      variables: { ids: twice },
      twins: true,
    },
    ...[items, items * 2].map((first, at) => ({
      name: (['b', 'b2'] as const)[at] ?? 'b',
      title: `follow-up of ${first} recommendations`,
      ...followUp,
      variables: { ...review, first },
      twins: false,
    })),
    {
      name: 'c',
      title: `${items} measures and, by their recommendations, others`,
      ...deep,
      variables: { ids },
      twins: false,
    },
  ];
}

async function readOperation(file: string): Promise<Pick<Scenario, 'query' | 'operationName'>> {
  const query = await readFile(file, 'utf8');
  return { query, operationName: /^query (\w+)/m.exec(query)?.[1] ?? '' };
}
