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
  /** The token cannot be accepted; the message says why. */
  unauthenticated: 'UNAUTHENTICATED',
  /** The keys that the token would be checked with cannot be had now: later it may be accepted. */
  identityUnavailable: 'IDENTITY_UNAVAILABLE',
  /** The caller may not see the field, or do what the mutation does. */
  unauthorized: 'UNAUTHORIZED_FIELD_OR_TYPE',
  /** What a policy guards is given for a purpose only: `X-Purpose` is missing, or is none that the hub knows. */
  purposeRequired: 'PURPOSE_REQUIRED',
  /** The hub cannot record the exchange, so that it gives nothing but public data. */
  exchangeLogUnavailable: 'EXCHANGE_LOG_UNAVAILABLE',
  /** The document has more tokens, or more directives, than the hub reads. */
  parsingLimit: 'PARSING_LIMIT_EXCEEDED',
  /** The operation is nested deeper than the hub answers. */
  depthLimit: 'MAX_DEPTH_LIMIT',
  /** The operation has more fields, all told, than the hub answers. */
  heightLimit: 'MAX_HEIGHT_LIMIT',
  /** The operation has more aliases than the hub answers. */
  aliasesLimit: 'MAX_ALIASES_LIMIT',
  /** The operation has more root fields than the hub answers. */
  rootFieldsLimit: 'MAX_ROOT_FIELDS_LIMIT',
  /** The operation would cost more than a caller of this kind may ask for at once. */
  tooExpensive: 'COST_ESTIMATED_TOO_EXPENSIVE',
  /** The caller asked more often than it may; `Retry-After` says when to ask again. */
  rateLimited: 'REQUEST_RATE_LIMITED',
  /** The caller has as many operations under way as it may. */
  concurrencyLimited: 'REQUEST_CONCURRENCY_LIMITED',
  /** A ministry could not be reached, did not answer in time, or gave no usable answer; `extensions.ministry` names it. */
  subgraphUnavailable: 'SUBGRAPH_UNAVAILABLE',
  /** Our fault; `extensions.requestId` finds it in the log. */
  internal: 'INTERNAL_SERVER_ERROR',
} as const;

export type ErrorCode = (typeof errorCodes)[keyof typeof errorCodes];
