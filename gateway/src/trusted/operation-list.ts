import { type GraphQLSchema, validate } from 'graphql';
import { fingerprint } from './fingerprint.ts';
import type { ListedOperation } from './manifest.ts';

/** The operations that are known beforehand. */
export interface OperationList {
  /** The text of the operation with this hash. */
  byId: (hash: string) => string | undefined;
  /** The list's own text of an operation, however the given one is spaced and commented. */
  byText: (text: string) => string | undefined;
}

export function createOperationList(operations: readonly ListedOperation[]): OperationList {
  const ids = new Map(operations.map(({ id, body }) => [id, body]));
  const prints = operations.flatMap(({ body }) => {
    const print = fingerprint(body);
    return print ? [{ body, ...print }] : [];
  });
  const texts = new Map(prints.map(({ text, body }) => [text, body]));
  const longest = Math.max(0, ...prints.map(({ tokens }) => tokens));
  return {
    byId: (hash) => ids.get(hash),
    byText: (text) => texts.get(fingerprint(text, longest)?.text ?? ''),
  };
}

/** Splits operations by whether the schema can answer them. */
export function answerable(operations: readonly ListedOperation[], schema: GraphQLSchema) {
  const byFit = Map.groupBy(operations, ({ document }) => validate(schema, document).length === 0);
  return { fitting: byFit.get(true) ?? [], unfit: byFit.get(false) ?? [] };
}
