import { errorCodes } from '@ortaq/schema/wire';
import { GraphQLError } from 'graphql';
import type { PageAsked } from '../exchange/read/list.ts';

/** Relay's four arguments, as a resolver receives them. */
export interface ConnectionArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

const [usual, most] = [20, 200];

/** @throws BAD_USER_INPUT naming the argument: a size outside 1–200, or both sizes at once. */
export function readPage({ first, after, last, before }: ConnectionArguments): PageAsked {
  if (isGiven(first) && isGiven(last)) throw invalid('last', 'absent where `first` is given');
  for (const [name, size] of Object.entries({ first, last })) {
    if (isGiven(size) && (size < 1 || size > most)) throw invalid(name, `from 1 to ${most}`);
  }
  return {
    size: last ?? first ?? usual,
    isBackward: isGiven(last),
    ...(isGiven(after) && { after }),
    ...(isGiven(before) && { before }),
  };
}

/** An argument that cannot be used; `expected` completes the sentence "<argument> must be …". */
export function invalid(argument: string, expected: string): GraphQLError {
  return new GraphQLError(`\`${argument}\` must be ${expected}.`, {
    extensions: { code: errorCodes.badUserInput, argument },
  });
}

const isGiven = <Value>(value: Value | null | undefined): value is Value => value !== null && value !== undefined;
