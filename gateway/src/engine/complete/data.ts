import type { Json } from '../compile/json.ts';
import type { AskedOperation } from '../plan/asked-operation.ts';
import type { Completing } from './completion.ts';
import { completeFields, createObjects, type Visible } from './object.ts';

/** Makes the answer's `data`; null where the schema's promise cannot be kept. */
export type CompleteData = (data: Json, completing: Completing) => Json | null;

/** Compiles the completion of an operation: one pass over what the ministries gave. */
export function compileCompletion(asked: AskedOperation, visible: Visible): CompleteData {
  const { schema } = visible;
  const root = schema.getRootType(asked.operation.operation);
  if (!root) throw new Error(`the schema has no ${asked.operation.operation}`);
  const sets = [asked.operation.selectionSet];
  const fields = createObjects(asked, visible).fieldsOf(root, sets, 0);
  return (data, completing) => completeFields(data, fields, completing, 0) ?? null;
}
