import { errorCodes } from '@ortaq/schema/wire';
import { GraphQLError } from 'graphql';

/**
 * An argument that cannot be used. `argument` is its path, such as `filter.ids[2]`;
 * `expected` completes the sentence "<argument> must be …".
 */
export function invalid(argument: string, expected: string): GraphQLError {
  return new GraphQLError(`\`${argument}\` must be ${expected}.`, {
    extensions: { code: errorCodes.badUserInput, argument },
  });
}
