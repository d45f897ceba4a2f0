import type { Fetch } from '../plan/plan.ts';
import { clientsName } from '../plan/planned-name.ts';
import type { Run } from './run.ts';

/** The constant part of what a fetch sends: all before the first variable. */
export function bodyOf({ operation, operationName }: Fetch): string {
  const name = operationName === undefined ? '' : `"operationName":${JSON.stringify(operationName)},`;
  return `{"query":${JSON.stringify(operation)},${name}"variables":{`;
}

/** The client's values of variables, each with a comma before it; for one that was not given the operation has a default. */
export function variablesText(names: readonly string[], { variables }: Run): string {
  let text = '';
  for (const name of names) {
    const given = clientsName(name);
    if (Object.hasOwn(variables, given)) text += `,${JSON.stringify(name)}:${JSON.stringify(variables[given])}`;
  }
  return text;
}
