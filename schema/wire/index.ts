export { assertion, type AssertionClaims } from './assertion.ts';
export { anonymous, type Caller, scopes } from './caller.ts';
export { dateForms, isDay, isMoment } from './dates.ts';
export { errorCodes, type ErrorCode } from './error-codes.ts';
export { headers } from './headers.ts';
export { policies, type Purpose, purposes } from './policies.ts';
export { findMalformedText, isMalformed } from './text.ts';
