import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type AttackedHub, query, startAttackedHub, type Told, whileAsking } from './fixtures/attacked-hub.ts';
import { attacks, many } from './fixtures/attacks.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** What refusing may cost, in milliseconds. */
const atOnce = 50;
/** How often an attacker tries: the machine may be busy with something else at any one time. */
const tries = 30;
/** How long someone else may wait on a machine that is busy with whatever it is. */
const patience = 10_000;
/** How long a client may take to send a request, in this test. */
const requestTimeout = 4_000;

let hub: AttackedHub;
beforeAll(async () => {
  const rates = { RATE_LIMIT_ANONYMOUS: '0', MAX_CONCURRENT_OPERATIONS: '0' };
  hub = await startAttackedHub({ REQUEST_TIMEOUT_MS: String(requestTimeout), LOG_LEVEL: 'info', ...rates });
  // At first the planner is busy with what it knows beforehand.
  await vi.waitUntil(isPlanned, { timeout: 40_000 });
});
afterAll(() => hub.end());

let turn = 0;
/** Whether an operation is answered that no one asked before. */
async function isPlanned(): Promise<boolean> {
  const { code } = await hub.send(query(`{ a${turn++}: inclusivePolicyDirections { id } }`));
  return code === undefined;
}

const seen = (what: string, told: Told[], slowest: number) => {
  const [fastest = 0, median = 0] = [0, Math.floor(told.length / 2)].map(
    (at) => told.map(({ ms }) => ms).toSorted((a, b) => a - b)[at],
  );
  const times = [fastest, median, slowest].map((ms) => ms.toFixed(1));
  console.log(`${what}: refused in ${times[0]} ms at best, ${times[1]} ms in the middle; others waited ${times[2]} ms`);
};

test.each(Object.entries(attacks))('%s: refused at once, and others are answered meanwhile', async (what, attack) => {
  const told: Told[] = [];
  const { slowest, unanswered } = await whileAsking(hub, async () => {
    while (told.length < 5 || (told.every(({ ms }) => ms > atOnce) && told.length < tries)) {
      // oxlint-disable-next-line no-await-in-loop -- each try has the hub for itself
      told.push(await hub.send(attack.sends(turn++)));
    }
  });
  seen(what, told, slowest);
  const refusals = new Set(told.map(({ status, code }) => `${status} ${code}`));
  expect([...refusals]).toEqual([`${attack.status} ${attack.code}`]);
  expect(unanswered).toEqual([]);
  expect(Math.min(...told.map(({ ms }) => ms))).toBeLessThan(atOnce);
  expect(slowest).toBeLessThan(patience);
});

test('all of them at once, ten times over: each is refused by its code, and others are answered meanwhile', async () => {
  const all = many(10, String).flatMap(() => Object.values(attacks));
  const { slowest, unanswered, result } = await whileAsking(hub, () =>
    Promise.all(all.map(({ sends }) => hub.send(sends(turn++)))),
  );
  seen('all at once', result, slowest);
  expect(result.map(({ status, code }) => ({ status, code }))).toEqual(
    all.map(({ status, code }) => ({ status, code })),
  );
  expect(unanswered).toEqual([]);
  expect(slowest).toBeLessThan(patience);
  expect(await isPlanned()).toBe(true);
});

const head = 'POST /graphql HTTP/1.1\r\nhost: x\r\n';
test.each([
  ['headers', head],
  ['a body', `${head}content-type: application/json\r\ncontent-length: 9\r\n\r\n{`],
])(
  'a hundred clients that never end %s are cut off with 408, and others are answered meanwhile',
  async (_what, text) => {
    const { port, hostname } = new URL(hub.url);
    const cutOff = async () => {
      const socket = connect(Number(port), hostname).setEncoding('utf8');
      await once(socket, 'connect');
      socket.write(text);
      let received = '';
      for await (const chunk of socket) received += String(chunk);
      return /^HTTP\/1\.1 (\d+)[^]*"code":"(\w+)"/.exec(received)?.slice(1).join(' ');
    };
    const { slowest, unanswered, result } = await whileAsking(hub, () => Promise.all(many(100, String).map(cutOff)));
    expect([...new Set(result)]).toEqual(['408 BAD_REQUEST']);
    expect(unanswered).toEqual([]);
    expect(slowest).toBeLessThan(patience);
  },
);

test('`__proto__` in the variables of a GET changes nothing', async () => {
  const variables = encodeURIComponent(
    '{"__proto__":{"ids":["a"],"polluted":true},"constructor":{"prototype":{"x":1}}}',
  );
  const text = encodeURIComponent('query Q($ids: [ID!]) { measures(filter: { ids: $ids }) { totalCount } }');
  const told = await hub.send({ method: 'GET', search: `?query=${text}&variables=${variables}` });
  expect(told).toMatchObject({ status: 200, code: undefined });
  expect(await isPlanned()).toBe(true);
});

// What is within the limits is answered or refused, and takes its time: others are answered meanwhile.
const within: [string, () => ReturnType<typeof query>[]][] = [
  [
    'fifty documents of many fields',
    () => many(50, () => `{ a${turn++}: reviews { ${'id '.repeat(450)} } }`).map((text) => query(text)),
  ],
  [
    'twenty documents whose fields conflict',
    () =>
      many(20, () => `{ a${turn++}: reviews { ${many(45, (at) => `a: ${at % 2 ? 'id' : 'cycle'}`).join(' ')} } }`).map(
        (text) => query(text),
      ),
  ],
  ['a comment of a megabyte', () => [query(`{ reviews { id } } #${turn++}${' comment'.repeat(110_000)}`)]],
  [
    'a variable of 200,000 wrong values',
    () => [
      query(
        'query Q($ids: [ID!]) { measures(filter: { ids: $ids }) { nodes { id } } }',
        `{"ids":[${'{},'.repeat(200_000)}1]}`,
      ),
    ],
  ],
];
test.each(within)('while someone sends %s, others are answered', async (what, bodies) => {
  const { slowest, unanswered, result } = await whileAsking(hub, () =>
    Promise.all(bodies().map((each) => hub.send(each))),
  );
  seen(what, result, slowest);
  expect(result.filter(({ status, code }) => status >= 500 && code !== 'PLANNING_TIMEOUT')).toEqual([]);
  expect(unanswered).toEqual([]);
  expect(slowest).toBeLessThan(patience);
  expect(await vi.waitUntil(isPlanned, { timeout: 20_000 })).toBe(true);
});
