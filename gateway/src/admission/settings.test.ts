import { expect, test } from 'vitest';
import { readGatewayConfig } from '../config.ts';

const read = (environment: Record<string, string> = {}, open = false) =>
  readGatewayConfig({ SUPERGRAPH: 'a.graphql', ...environment }, { settings: {}, open });

test('an empty environment gives what the public, officers and systems may ask for', () => {
  expect(read().admission).toEqual({
    limits: { tokens: 5_000, directives: 100, nesting: 100, depth: 20, height: 500, aliases: 50, rootFields: 20 },
    budgets: { anonymous: 1_000_000, person: 2_000_000, system: 5_000_000, trusted: 5_000_000 },
    rates: { window: 10, operations: { anonymous: 1_000, person: 1_000, system: 5_000 }, concurrent: 200 },
    suggestions: false,
  });
});

test('each part can be set, and rates can be without a limit', () => {
  const { admission } = read({ MAX_DEPTH: '9', COST_BUDGET_PERSON: '7', RATE_LIMIT_SYSTEM: '0', SUGGESTIONS: 'all' });
  expect(admission).toMatchObject({
    limits: { depth: 9 },
    budgets: { person: 7 },
    rates: { operations: { system: 0 } },
    suggestions: true,
  });
});

test('over any supergraph there is none of it', () => {
  expect(read({ MAX_DEPTH: '9', HUB_DATABASE_URL: 'postgresql://h/d' }, true)).toMatchObject({
    admission: null,
    hubDatabase: undefined,
  });
});

test('proxies are addresses and networks, and what is none is refused by name', () => {
  const proxies = (TRUSTED_PROXIES: string) => read({ TRUSTED_PROXIES }).trustedProxies;
  expect(proxies('')).toEqual([]);
  expect(proxies('127.0.0.1, 10.0.0.0/8,fd00::/8')).toEqual(['127.0.0.1', '10.0.0.0/8', 'fd00::/8']);
  for (const wrong of ['proxy.local', '10.0.0.0/33', '10.0.0.0/8/1', '10.0.0.0/', '*']) {
    expect(() => proxies(wrong)).toThrow(/TRUSTED_PROXIES: addresses or networks by commas, such as /);
  }
  expect(() => read({ MAX_ALIASES: '0', RATE_WINDOW_S: 'soon' })).toThrow(/MAX_ALIASES: [^]*RATE_WINDOW_S: /);
});
