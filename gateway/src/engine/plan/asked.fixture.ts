import { getOperationAST, parse } from 'graphql';
import type { Json } from '../compile/json.ts';
import { type AskedOperation, askedOperation } from './asked-operation.ts';

/** A document's one operation as a client asks it, with the values of the variables that decide what is left out. */
export function asked(text: string, conditions: Json = {}): AskedOperation {
  const document = parse(text, { noLocation: true });
  const operation = getOperationAST(document);
  if (!operation) throw new Error('the document has no operation, or several');
  return askedOperation(operation, document, conditions);
}
