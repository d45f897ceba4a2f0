import { type GraphQLSchema, parse, validate } from 'graphql';
import type { TrustedOperation } from '../trusted/operation.ts';
import type { Change, HurtOperation } from './change.ts';
import type { Difference } from './difference.ts';
import { type Usage, usageOf } from './usage.ts';

/** A trusted operation with what it uses of the version before. */
export interface OperationInUse {
  operation: TrustedOperation;
  usage: Usage;
}

/** Reads what each trusted operation uses of a schema. */
export function operationsInUse(operations: readonly TrustedOperation[], schema: GraphQLSchema): OperationInUse[] {
  return operations.map((operation) => ({ operation, usage: usageOf(parse(operation.body), schema) }));
}

/** The trusted operations that a difference, of something retired or not, touches; a safe one touches none. */
export function hurtBy(
  difference: Difference,
  operations: readonly OperationInUse[],
  isRetired: boolean,
): HurtOperation[] {
  if (difference.class === 'SAFE') return [];
  const { coordinate, touchesRetired } = difference;
  const isUsed = ({ used, reached }: Usage) => used.has(coordinate) || reached.has(coordinate);
  const touches = (isRetired ? touchesRetired : undefined) ?? difference.touches ?? isUsed;
  return operations.filter(({ usage }) => touches(usage)).map(({ operation }) => named(operation));
}

/**
 * The operations that were valid and are no longer, though no breaking change touches them: such as two fields that were
 * alike and now conflict. Each is a change of its own, so that none is missed.
 */
export function brokenOperations(
  operations: readonly TrustedOperation[],
  before: GraphQLSchema,
  after: GraphQLSchema,
  changes: readonly Change[],
): Change[] {
  const told = new Set(changes.flatMap((change) => (change.class === 'BREAKING' ? change.hurt.map(keyOf) : [])));
  return operations
    .filter((operation) => !told.has(keyOf(named(operation))))
    .flatMap((operation): Change[] => {
      const document = parse(operation.body);
      const [error] = validate(after, document);
      if (!error || validate(before, document).length > 0) return [];
      const { client, operation: name } = named(operation);
      return [
        {
          class: 'BREAKING',
          code: 'OPERATION_BROKEN',
          coordinate: 'schema',
          message: `Operation '${name}' of '${client}' is no longer valid: ${error.message}`,
          ministries: [],
          places: [{ ministry: null, file: operation.file, line: 1 }],
          hurt: [named(operation)],
        },
      ];
    });
}

const named = ({ client, name }: TrustedOperation): HurtOperation => ({ client, operation: name });

const keyOf = ({ client, operation }: HurtOperation): string => `${client}/${operation}`;
