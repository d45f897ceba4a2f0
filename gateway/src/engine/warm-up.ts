import type { Logger } from '@ortaq/kit/process';
import { anonymous } from '@ortaq/schema/wire';
import { type DocumentNode, getOperationAST, type GraphQLSchema, parse, validate } from 'graphql';
import type { Json } from './compile/json.ts';
import type { Variant } from './outcome.ts';
import type { Guard } from './guard.ts';
import { prepare, type PreparedOperation } from './prepared.ts';

/** An operation that is likely to be asked for. */
export interface KnownOperation {
  text: string;
  operationName: string | undefined;
  /** The values of the variables that decide on `@skip` and `@include`. */
  conditions: Json;
  /** The labels of progressive `@override` that held when it was asked; where it was not, those that always hold. */
  labels?: string[];
  /** The clauses of rights that its callers lack; where that is not known, it is planned for the public and for who lacks none. */
  denied?: readonly string[];
}

/** What a supergraph has that plans depend on besides the operation. */
interface Depending {
  /** The labels of progressive `@override`. */
  known: readonly string[];
  /** Those labels that hold for every request. */
  switchedOn: readonly string[];
  guard: Guard;
}

/** What plans an operation, or refuses to. */
interface Plans {
  get: (variant: Variant) => unknown;
}

/**
 * Plans known operations one after the other; those that the schema cannot answer, or the planner not in time, are left
 * out.
 */
export function createWarmUp(
  schema: GraphQLSchema,
  operations: Plans,
  { known: allLabels, switchedOn, guard }: Depending,
  log: Logger,
) {
  function deniedTo({ denied }: KnownOperation, prepared: PreparedOperation, document: DocumentNode) {
    if (!denied) return distinct([[], guard.deniedTo(anonymous, prepared, document)]);
    // Another supergraph may ask for other rights.
    return [guard.neededBy(prepared, document).filter((clause) => denied.includes(clause))];
  }

  return async (known: readonly KnownOperation[]): Promise<void> => {
    const start = performance.now();
    let planned = 0;
    for (const each of known) {
      const { text, operationName, conditions, labels: held = switchedOn } = each;
      const document = parse(text);
      const operation = getOperationAST(document, operationName);
      if (!operation || !isAnswerable(document, schema)) continue;
      const prepared = prepare(text, document, operation);
      try {
        const labels = allLabels.filter((label) => held.includes(label));
        for (const denied of deniedTo(each, prepared, document)) {
          await operations.get({ prepared, conditions, labels, denied });
        }
        planned += 1;
      } catch (error) {
        log.debug({ operationName, err: error }, 'an operation was not planned beforehand');
      }
    }
    log.debug({ planned, of: known.length, ms: Math.round(performance.now() - start) }, 'planned beforehand');
  };
}

const distinct = (all: (readonly string[])[]) => all.filter((each, at) => at === 0 || each.length > 0);

const isAnswerable = (document: DocumentNode, schema: GraphQLSchema) => validate(schema, document).length === 0;
