/**
 * What goes with a page for a browser and its files: nobody else may frame or read it, and it does what its policy allows.
 * Browsers keep it but ask for it before each use, so that the files of two releases never mix.
 *
 * @param policy the directives of its Content Security Policy.
 */
export function pageHeaders(policy: string[]) {
  return {
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cache-control': 'no-cache',
  };
}
