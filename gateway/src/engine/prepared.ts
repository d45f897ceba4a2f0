import { createHash } from 'node:crypto';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { fingerprint } from '../trusted/fingerprint.ts';
import { conditionVariables } from './plan/conditions.ts';

/** A client's operation, before its variables are known. */
export interface PreparedOperation {
  text: string;
  operationName: string | undefined;
  /** The same for operations that differ in spacing, comments and the order of definitions alone. */
  key: string;
  /** The variables that decide what is left out. */
  conditions: string[];
}

const prepared = new WeakMap<OperationDefinitionNode, PreparedOperation>();

/** Prepares an operation once for as long as its document is kept. */
export function prepare(text: string, document: DocumentNode, operation: OperationDefinitionNode): PreparedOperation {
  const known = prepared.get(operation);
  if (known) return known;
  const operationName = operation.name?.value;
  const normalised = fingerprint(text)?.text ?? text;
  const key = createHash('sha256')
    .update(`${operationName ?? ''}\n${normalised}`)
    .digest('base64');
  const made = { text, operationName, key, conditions: conditionVariables(document) };
  prepared.set(operation, made);
  return made;
}
