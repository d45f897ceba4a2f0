import type { ApolloServerPlugin } from '@apollo/server';
import { errorCodes } from '@ortaq/schema/wire';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../../http/context.ts';

/** Refuses values of variables that nest deeper than any input of the schema: what reads them goes as deep as they do. */
export function boundedVariables(most: number): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ request: { variables = {} } }) {
          const name = Object.keys(variables).find((each) => isNestedDeeper(variables[each], most));
          if (name !== undefined) throw tooDeep(name, most);
        },
      };
    },
  };
}

/** Whether lists and objects are within one another more than `most` times. */
export function isNestedDeeper(value: unknown, most: number): boolean {
  let level = [value].filter(isNested);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap((each) => Object.values(each).filter(isNested));
  }
  return false;
}

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;

const tooDeep = (variable: string, most: number) =>
  new GraphQLError(
    `The variable \`${variable}\` has more than ${most} lists and objects within one another: no input is as deep.`,
    { extensions: { code: errorCodes.badUserInput, argument: variable, http: { status: 400 } } },
  );
