export { dateForms, isDay, isMoment } from './dates.ts';
export { errorCodes, type ErrorCode } from './error-codes.ts';
export { headers } from './headers.ts';
export { findMalformedText, isMalformed } from './text.ts';
