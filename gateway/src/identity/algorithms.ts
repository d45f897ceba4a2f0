/** How tokens may be signed, whatever a token or a key says (RFC 8725, 3.1). */
export const algorithms = ['EdDSA', 'ES256', 'RS256'] as const;

export const isAlgorithm = (alg: unknown): boolean => algorithms.some((known) => known === alg);
