import { ask } from './request.ts';

/** The ids of the measures that a hub has, in the order in which it lists them. */
export async function measuresOf(url: string): Promise<string[]> {
  const query = '{ measures(first: 200) { nodes { id } } }';
  const { answer } = await ask(url, JSON.stringify({ query }));
  const { measures } = answer.data as { measures: { nodes: { id: string }[] } };
  return measures.nodes.map(({ id }) => id);
}
