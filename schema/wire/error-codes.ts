/**
 * The `extensions.code` values a client may meet: GraphQL servers' usual ones,
 * spelled as Apollo Server spells them, and the hub's own. Codes are stable;
 * messages are for people and may change.
 */
export const errorCodes = {
  /** The document is not GraphQL. */
  parseFailed: 'GRAPHQL_PARSE_FAILED',
  /** The document does not fit the schema. */
  validationFailed: 'GRAPHQL_VALIDATION_FAILED',
  /** A variable or an argument has a value that cannot be used; `extensions.argument` names it. */
  badUserInput: 'BAD_USER_INPUT',
  /** The HTTP request is not one that carries GraphQL. */
  badRequest: 'BAD_REQUEST',
  /** The request's body is larger than the hub reads. */
  payloadTooLarge: 'PAYLOAD_TOO_LARGE',
  /** `operationName` names no operation of the document, or is missing where there are several. */
  operationResolutionFailure: 'OPERATION_RESOLUTION_FAILURE',
  /** The hub keeps no operations by their hash; the whole document has to be sent. */
  persistedQueryNotSupported: 'PERSISTED_QUERY_NOT_SUPPORTED',
  /** The hub does not know the hash yet: sent with the whole document it will. */
  persistedQueryNotFound: 'PERSISTED_QUERY_NOT_FOUND',
  /** The hash is no trusted operation's, and the hub answers no others. */
  persistedQueryNotInList: 'PERSISTED_QUERY_NOT_IN_LIST',
  /** The document is no trusted operation, and the hub answers no others. */
  queryNotInSafelist: 'QUERY_NOT_IN_SAFELIST',
  /** Planning the operation would take too much; it nests too many steps across ministries. */
  operationTooComplex: 'OPERATION_TOO_COMPLEX',
  /** The operation could not be planned in time; asked again, or in several operations, it may be. */
  planningTimeout: 'PLANNING_TIMEOUT',
  /** A ministry could not be reached, did not answer in time, or gave no usable answer; `extensions.ministry` names it. */
  subgraphUnavailable: 'SUBGRAPH_UNAVAILABLE',
  /** Our fault; `extensions.requestId` finds it in the log. */
  internal: 'INTERNAL_SERVER_ERROR',
} as const;

export type ErrorCode = (typeof errorCodes)[keyof typeof errorCodes];
