import { setTimeout as sleep } from 'node:timers/promises';
import type { Scenario } from './scenarios.ts';

export const jsonHeaders = { 'content-type': 'application/json', accept: 'application/json' };

/** The body of the POST that asks for a scenario. */
export function bodyOf({
  query,
  operationName,
  variables,
}: Pick<Scenario, 'query' | 'operationName' | 'variables'>): string {
  return JSON.stringify({ operationName, query, variables });
}

export interface GraphQLAnswer {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Asks once, as any client does, and gives the answer with its length in bytes. */
export async function ask(url: string, body: string): Promise<{ answer: GraphQLAnswer; bytes: number }> {
  const response = await fetch(url, { method: 'POST', headers: jsonHeaders, body });
  const bytes = Buffer.from(await response.arrayBuffer());
  try {
    return { answer: JSON.parse(bytes.toString()) as GraphQLAnswer, bytes: bytes.length };
  } catch {
    throw new Error(`${url} answered ${response.status} without JSON: ${bytes.toString().slice(0, 200)}`);
  }
}

/** The hub's gateway refuses for a minute what it had no time to plan; in ms. */
const patience = 70_000;

/**
 * Asks again while the answer is that there was no time to plan: on a busy machine the project's gateway may not plan what
 * is new to it within the time that it gives itself.
 */
export async function askUntilPlanned(url: string, body: string): Promise<GraphQLAnswer> {
  const deadline = performance.now() + patience;
  for (;;) {
    const { answer } = await ask(url, body);
    const isLate = answer.errors?.some(({ extensions }) => extensions?.code === 'PLANNING_TIMEOUT');
    if (!isLate || performance.now() > deadline) return answer;
    await sleep(1_000);
  }
}
