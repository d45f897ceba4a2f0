import { expect, test } from 'vitest';
import { tokenIssuers } from './settings.ts';

const read = (...issuers: object[]) => tokenIssuers.parse(JSON.stringify(issuers));
const sso = { issuer: 'https://sso.test', audience: 'ortaq', jwksUrl: 'https://sso.test/jwks.json' };

test('issuers have their keys by address or by file, and may be held to agencies', () => {
  const own = { issuer: 'urn:labour', audience: 'ortaq', jwksFile: 'keys/labour.json', agencies: ['labour'] };
  expect(read(sso, own)).toEqual([
    { issuer: 'https://sso.test', audience: 'ortaq', jwks: { url: 'https://sso.test/jwks.json' }, agencies: null },
    { issuer: 'urn:labour', audience: 'ortaq', jwks: { file: 'keys/labour.json' }, agencies: ['labour'] },
  ]);
  expect(tokenIssuers.parse(undefined)).toEqual([]);
});

test.each(['http://localhost:8080/keys', 'http://127.0.0.1/keys', 'http://[::1]:8080/keys'])(
  'on this machine keys may come by plain HTTP: %s',
  (jwksUrl) => {
    expect(read({ ...sso, jwksUrl })[0]?.jwks).toEqual({ url: jwksUrl });
  },
);

test.each<[string, object[], string]>([
  ['no audience', [{ ...sso, audience: undefined }], '[0].audience is missing'],
  ['keys by plain HTTP', [{ ...sso, jwksUrl: 'http://sso.test/keys' }], '[0].jwksUrl must be an https:// address'],
  ['keys from nowhere', [sso, { issuer: 'urn:b', audience: 'ortaq' }], '[1] must have one of jwksUrl and jwksFile'],
  ['keys from two places', [{ ...sso, jwksFile: 'keys.json' }], '[0] must have one of jwksUrl and jwksFile'],
  ['an agency that is none', [{ ...sso, agencies: ['Labour'] }], '[0].agencies[0] is no id of an agency'],
  ['what is not known', [{ ...sso, algorithms: ['HS256'] }], '[0] Unrecognized key'],
  ['an issuer twice', [sso, sso], 'it names an issuer twice'],
])('an issuer with %s is refused by its place', (_what, issuers, message) => {
  expect(() => read(...issuers)).toThrow(message);
});

test.each(['sso.test', '{}', '[', 'null'])('%s is no list', (text) => {
  expect(() => tokenIssuers.parse(text)).toThrow('it must be a list');
});
