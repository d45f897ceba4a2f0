import { errorCodes } from '@ortaq/schema/wire';
import { GraphQLError } from 'graphql';
import type { Path } from '../compile/run.ts';

/** What a client is told of a field that is kept from it; without a path, of more such fields than are told one by one. */
export const unauthorized = (path?: Path): GraphQLError =>
  new GraphQLError(path ? 'Unauthorized field or type' : 'More unauthorized fields or types', {
    ...(path && { path }),
    extensions: { code: errorCodes.unauthorized },
  });
