/**
 * What every answer has, so that a browser takes an answer for nothing else than it is: no page, no script, nobody's frame,
 * and its address is told to nobody. Pages have a policy of their own. Over TLS the proxy that has the certificate adds
 * `Strict-Transport-Security`.
 */
export const securityHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;
