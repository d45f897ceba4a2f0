import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHub, type TestHub } from '../src/fixtures/hub.ts';

/** The audits of GraphQL over HTTP, against the gateway's own server over small ministries. */

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

const audits = serverAudits({ url: () => `${hub.url}/graphql` });

test('there are 61 audits, no two alike', () => {
  expect(new Set(audits.map(({ id }) => id)).size).toBe(61);
});

test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
  'audit %s: a server %s',
  async (_id, _name, audit) => {
    const result = await audit.fn();
    // Below `ok` an audit only notes or warns: that counts as failing too.
    expect('reason' in result ? `${result.status}: ${result.reason}` : result.status).toBe('ok');
  },
);
