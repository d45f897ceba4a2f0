import { readFile } from 'node:fs/promises';
import type { Hub } from '../hub/hub.ts';
import { faultOf } from '../peers/faults.ts';
import { inBench } from '../project.ts';
import { copyToOneDatabase } from './scratch.ts';

/** The statement over the ministries' data in one database: prepared once, its answer read as text. */
export interface Statement {
  run: () => Promise<string>;
  close: () => Promise<void>;
}

/** @throws Error where it does not give the expected answer. */
export async function openStatement(
  hub: Hub,
  { first, language }: { first: number; language: string },
  expected: unknown,
): Promise<Statement> {
  const text = await readFile(inBench('one-statement/follow-up.sql'), 'utf8');
  const client = await copyToOneDatabase(hub);
  const run = async () => {
    const { rows } = await client.query<{ answer: string }>({ name: 'follow-up', text, values: [first, language] });
    return rows[0]?.answer ?? 'null';
  };
  const fault = faultOf({ data: JSON.parse(await run()) as unknown }, expected);
  if (fault) throw new Error(`The statement does not give the hub's answer: ${fault}`);
  return { run, close: () => client.end() };
}
