import { errorCodes, findMalformedText, isMalformed } from '@ortaq/schema/wire';
import {
  type DocumentNode,
  GraphQLError,
  type OperationDefinitionNode,
  type ValueNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';

type Variables = Record<string, unknown>;

const badArgument = (argument: string, fault: string) =>
  new GraphQLError(`\`${argument}\` ${fault}.`, {
    extensions: { code: errorCodes.badUserInput, argument, http: { status: 400 } },
  });

/** Documents whose own text is sound. */
const sound = new WeakSet<DocumentNode>();

/**
 * Refuses text that no ministry can store, wherever an argument has it: a NUL, or half of a
 * surrogate pair.
 *
 * @throws GraphQLError BAD_USER_INPUT with the argument's path, such as `filter.text`.
 */
export function refuseMalformedText(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Variables | undefined,
): void {
  const variables = { ...defaultsOf(operation), ...given };
  // Each variable is looked through once, however many arguments use it.
  const faulty = new Set(
    Object.keys(variables).filter((name) => faultOf(() => findMalformedText(variables[name])) !== null),
  );
  if (faulty.size === 0 && sound.has(document)) return;
  visit(document, {
    Argument(node) {
      if (isSound(node.value, faulty)) return;
      const name = node.name.value;
      const fault = faultOf(() => findMalformedText(valueFromASTUntyped(node.value, variables), name));
      if (fault === 'too deep') throw badArgument(name, 'is nested too deeply');
      if (fault !== null) throw badArgument(fault, 'must not contain a NUL or half of a surrogate pair');
    },
  });
  if (faulty.size === 0) sound.add(document);
}

function isSound(value: ValueNode, faultyVariables: Set<string>): boolean {
  let isFaulty = false;
  visit(value, {
    StringValue(node) {
      isFaulty ||= isMalformed(node.value);
    },
    Variable(node) {
      isFaulty ||= faultyVariables.has(node.name.value);
    },
  });
  return !isFaulty;
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
}

/** Values nest as deep as a body is long: the stack ends before. */
function faultOf(find: () => string | null): string | null {
  try {
    return find();
  } catch (error) {
    if (error instanceof RangeError) return 'too deep';
    throw error;
  }
}
