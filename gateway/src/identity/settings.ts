import { z } from 'zod';

/** Who may say, by tokens that it signs, who asks. */
export interface TokenIssuer {
  /** `iss` of its tokens, to the letter. */
  issuer: string;
  /** `aud` of the tokens that are meant for this hub. */
  audience: string;
  /** Where its JWK set is. */
  jwks: { url: string } | { file: string };
  /** The agencies that it may speak for; null for all. */
  agencies: readonly string[] | null;
}

/** Ids of the register of agencies, such as `foreign-affairs` or `akimat-kz-10`. */
const agencyId = /^[a-z][a-z\d]*(-[a-z\d]+)*$/;
const longestId = 80;

export const isAgencyId = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= longestId && agencyId.test(value);

const isLoopback = ({ hostname }: URL) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

/** What comes by plain HTTP anybody on the way could have written: other keys, and with them other callers. */
const isSafeAddress = (address: string) => {
  const url = URL.parse(address);
  return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)));
};

const example = '[{"issuer":"https://sso.example.kz","audience":"ortaq","jwksUrl":"https://sso.example.kz/jwks.json"}]';

const Issuer = z
  .strictObject({
    issuer: z.string('is missing').min(1, 'is empty'),
    audience: z.string('is missing').min(1, 'is empty'),
    jwksUrl: z.string().refine(isSafeAddress, 'must be an https:// address, or http:// on this machine').optional(),
    jwksFile: z.string().min(1, 'is empty').optional(),
    agencies: z.array(z.string().refine(isAgencyId, 'is no id of an agency')).min(1, 'is empty').optional(),
  })
  .refine(({ jwksUrl, jwksFile }) => (jwksUrl === undefined) !== (jwksFile === undefined), {
    error: 'must have one of jwksUrl and jwksFile',
  });

const Issuers = z
  .array(Issuer, 'must be a list')
  .refine((issuers) => new Set(issuers.map(({ issuer }) => issuer)).size === issuers.length, {
    error: 'names an issuer twice',
  });

/** The setting `TOKEN_ISSUERS`: a JSON list; absent, no token is accepted. */
export const tokenIssuers = z
  .string()
  .default('[]')
  .transform((text, context): TokenIssuer[] => {
    const read = Issuers.safeParse(parse(text));
    if (read.success) return read.data.map(issuerOf);
    for (const { path, message } of read.error.issues) {
      const place = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
      context.addIssue(`a JSON list such as ${example}: ${place || 'it'} ${message}`);
    }
    return z.NEVER;
  });

function issuerOf({ issuer, audience, jwksUrl, jwksFile = '', agencies }: z.output<typeof Issuer>): TokenIssuer {
  const jwks = jwksUrl === undefined ? { file: jwksFile } : { url: jwksUrl };
  return { issuer, audience, jwks, agencies: agencies ?? null };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
