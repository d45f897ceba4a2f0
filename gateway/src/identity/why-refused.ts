import { errors } from 'jose';

/** What is wrong with a token, in words that quote nothing of it: jose's errors carry its claims. */
export function whyRefused(error: errors.JOSEError): string {
  if (error instanceof errors.JWTExpired) return 'it has expired';
  if (error instanceof errors.JWTClaimValidationFailed) return whyClaim(error);
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'its signature does not hold';
  if (error instanceof errors.JOSENotSupported) return 'it asks for an extension that the hub does not know';
  return 'it has not the form of a signed JWT';
}

function whyClaim({ claim, reason }: errors.JWTClaimValidationFailed): string {
  if (reason === 'missing') return `it lacks the claim "${claim}"`;
  if (reason === 'invalid') return `its claim "${claim}" is not a number`;
  if (claim === 'nbf') return 'it is not valid yet';
  return claim === 'aud' ? 'it is for another audience' : `its claim "${claim}" is not the expected one`;
}
