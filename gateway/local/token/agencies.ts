import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const Register = z.array(z.object({ id: z.string() }));

/** The ids of the register of agencies, as justice's demonstration data has it. */
export async function registeredAgencies(root: string): Promise<string[]> {
  const file = join(root, 'subgraphs', 'justice', 'data', 'agencies.json');
  return Register.parse(JSON.parse(await readFile(file, 'utf8'))).map(({ id }) => id);
}
