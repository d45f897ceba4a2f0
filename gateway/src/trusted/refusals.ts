import { type ErrorCode, errorCodes } from '@ortaq/schema/wire';
import { GraphQLError } from 'graphql';

/** The refusals of Apollo's protocol, by its codes and statuses. */
const refusal = (status: number, code: ErrorCode, message: string) =>
  new GraphQLError(message, { extensions: { code, http: { status } } });

/** `extensions.persistedQuery` is not what the protocol says. */
export const unreadableHash = () =>
  refusal(
    400,
    errorCodes.badRequest,
    '`extensions.persistedQuery` must have `version` 1 and `sha256Hash`: the SHA-256 of the document, as 64 lower-case hexadecimal digits.',
  );

export const otherHash = () =>
  refusal(
    400,
    errorCodes.badRequest,
    '`extensions.persistedQuery.sha256Hash` is not the SHA-256 of `query` in UTF-8: spacing and comments count.',
  );

/** The client is to send hash and text. Apollo's clients know this answer by message and status. */
export const notFound = () => refusal(200, errorCodes.persistedQueryNotFound, 'PersistedQueryNotFound');

/** To send the text as well is of no use. */
export const notInList = (hash: string) =>
  refusal(
    404,
    errorCodes.persistedQueryNotInList,
    `No trusted operation has the hash ${hash}: this hub answers trusted operations only.`,
  );

export const notInSafelist = () =>
  refusal(
    403,
    errorCodes.queryNotInSafelist,
    'The document is no trusted operation: this hub answers trusted operations only.',
  );
