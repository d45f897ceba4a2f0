import { randomUUID } from 'node:crypto';
import type { Logger } from '@ortaq/kit/process';
import { headers } from '@ortaq/schema/wire';
import type { Assertions } from '../../assertion/assertions.ts';
import { readAnswer } from './answer.ts';
import type { Transport } from './transport.ts';

/** The longest a probe waits, in milliseconds. */
const patience = 1_000;
const question = JSON.stringify({ query: '{__typename}' });

/**
 * Asks a ministry the cheapest question of GraphQL, on the way that fetches go. Resolves to
 * whether it answered; the log says when that changes, and why.
 */
export function createProbe(
  { name: ministry, transport, assertions }: { name: string; transport: Transport; assertions: Assertions | null },
  log: Logger,
): () => Promise<boolean> {
  let wasUp = true;
  const ask = async (): Promise<string | undefined> => {
    const head = {
      'content-type': 'application/json',
      [headers.requestId]: randomUUID(),
      ...(assertions && { [headers.assertion]: assertions.forItself(ministry) }),
    };
    const { data, errors } = readAnswer(await transport.post(question, head, patience));
    return data === undefined ? (errors[0]?.message ?? 'no data') : undefined;
  };
  return async () => {
    const cause = await ask().catch((error: Error) => error.message);
    const isUp = cause === undefined;
    if (isUp !== wasUp)
      log.info({ ministry, ...(cause !== undefined && { cause }) }, `${ministry} is ${isUp ? 'up' : 'down'}`);
    wasUp = isUp;
    return isUp;
  };
}
