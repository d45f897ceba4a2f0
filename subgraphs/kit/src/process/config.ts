import type { z } from 'zod';
import { Refusal } from './refusal.ts';

/**
 * Reads a process's configuration from the environment, whole and once. An empty
 * variable counts as absent, as in a line `NAME=` of an environment file.
 *
 * @throws Refusal naming every fault at once: variable, what was expected, what came.
 */
export function readConfig<Schema extends z.ZodType>(
  schema: Schema,
  environment: Record<string, string | undefined>,
): z.output<Schema> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => {
    const name = String(issue.path[0] ?? 'environment');
    const came = given[name] === undefined ? 'it is not set' : `it is "${given[name]}"`;
    return `  ${name}: ${issue.message} (${came})`;
  });
  throw new Refusal(`The configuration cannot be used:\n${faults.join('\n')}\nSee .env.example.`);
}
