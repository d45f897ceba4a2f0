import { expect, test } from 'vitest';
import { readConfig } from '../../process/index.ts';
import { subgraphSettings } from './config.ts';

const needed = { PORT: '4001', DATABASE_URL: 'postgresql://labour@localhost/labour' };
const read = (GATEWAY_KEYS?: string) => readConfig(subgraphSettings, { ...needed, GATEWAY_KEYS });

test.each([
  '/etc/ortaq/gateway-keys.json',
  'keys.json',
  'https://hub.example.kz/.well-known/jwks.json',
  'http://localhost:4000/.well-known/jwks.json',
  'http://[::1]:4000/.well-known/jwks.json',
])('the gateway’s keys may be read from %s', (place) => {
  expect(read(place).GATEWAY_KEYS).toBe(place);
});

const expected =
  'GATEWAY_KEYS: the gateway’s public keys: a file, or an address such as https://hub.example.kz/.well-known/jwks.json (http:// on this machine alone)';

test.each([
  [undefined, 'it is not set'],
  ['http://hub.example.kz/.well-known/jwks.json', 'it is "http://hub.example.kz/.well-known/jwks.json"'],
  ['HTTP://127.0.0.1.example.kz/', 'it is "HTTP://127.0.0.1.example.kz/"'],
])('a ministry does not start with the gateway’s keys from %s, and says what is needed', (place, came) => {
  expect(() => read(place)).toThrow(`${expected} (${came})`);
});
