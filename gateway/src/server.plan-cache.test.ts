import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { GatewayConfig } from './config.ts';
import { startTestHub } from './fixtures/hub.ts';

vi.setConfig({ testTimeout: 400_000 });

async function startHub(config: Partial<GatewayConfig>) {
  const hub = await startTestHub(config);
  onTestFinished(() => hub.stop());
  const isLate = ({ message }: { message: string }) => message === 'an operation was not planned in time';
  return { ...hub, late: () => hub.entries.filter(isLate).length };
}

const supergraph = fileURLToPath(import.meta.resolve('@ortaq/schema/supergraph.graphql'));
const late = {
  status: 503,
  body: {
    errors: [
      {
        message: 'The operation could not be planned in time: ask again, or in several operations.',
        extensions: { code: 'PLANNING_TIMEOUT' },
      },
    ],
  },
};

/** What is in use of the heap once all that can go is gone, in bytes. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}

/** What takes much room as a plan for the work of asking it. */
const sixTimes = (alias: string) =>
  Array.from({ length: 6 }, (_, at) => `${alias}x${at}: measures { id registered status recommendations }`).join(' ');

test('operations without end take no more memory than they may', async () => {
  const { ask, ministries, entries } = await startHub({ planCacheBytes: 1_000_000 });
  const askMany = async (from: number, to: number) => {
    let next = from;
    const client = async () => {
      while (next < to) {
        const number = next++;
        const { body } = await ask(`query Q${number} { ${sixTimes(`a${number}`)} }`);
        if (body.errors) throw new Error(JSON.stringify(body.errors));
      }
    };
    await Promise.all(Array.from({ length: 8 }, client));
    // What the test itself keeps is not the hub's.
    for (const ministry of Object.values(ministries)) ministry.fetches.length = 0;
    entries.length = 0;
  };
  await askMany(0, 300);
  const before = heap();
  await askMany(300, 1_000);
  // It is 10 to 20 MB where the cache is bound, and over 100 where it is not.
  expect((heap() - before) / 1_000_000).toBeLessThan(50);
});

/** What takes many times as long to plan as it may here, also on a fast machine. */
const heavy =
  '{ recommendations { nodes { id measures { id title { en } status recommendations { nodes { id measures { id title { en } status recommendations { nodes { id } } } } } } } } }';

test('what is not planned in time is refused, and what needs no plan is answered', async () => {
  const { ask } = await startHub({ supergraph, planningTimeout: 1 });
  const [{ status, body }, schema, typename] = await Promise.all([
    ask(heavy),
    ask('{ __schema { queryType { name } } }'),
    ask('{ __typename }'),
  ]);
  expect({ status, body }).toEqual(late);
  expect([schema.body, typename.body]).toEqual([
    { data: { __schema: { queryType: { name: 'Query' } } } },
    { data: { __typename: 'Query' } },
  ]);
});

test('while one operation is planned for too long, others are planned and answered', async () => {
  const { ask } = await startHub({ planningTimeout: 4_000, open: true, supergraph });
  const isPlanned = async (name: string) => (await ask(`{ ${name}: reviews { id } }`)).status === 200;
  expect(await isPlanned('first')).toBe(true);
  const within = (depth: number): string =>
    depth === 0 ? 'id' : `measures { id recommendations { nodes { ${within(depth - 1)} } } }`;
  const long = ask(`{ recommendation(id: "a") { ${within(4)} } }`);
  const start = performance.now();
  expect(await isPlanned('first')).toBe(true);
  expect(performance.now() - start).toBeLessThan(2_000);
  expect(await isPlanned('second')).toBe(true);
  const { status, body } = await long;
  expect({ status, body }).toEqual(late);
  expect(await isPlanned('third')).toBe(true);
});

test('what many ask at once is planned once', async () => {
  const { ask, late: refusals } = await startHub({ supergraph, planningTimeout: 20 });
  const answers = await Promise.all(Array.from({ length: 50 }, () => ask(heavy)));
  expect([new Set(answers.map(({ status }) => status)), refusals()]).toEqual([new Set([503]), 1]);
});

test.each([
  ['another spacing', heavy.replaceAll(' ', '\n\t')],
  ['none', heavy.replaceAll(/ (?=\{|\})|(?<=\{|\}) /g, '')],
  ['commas and comments', `# one\n${heavy.replaceAll(' ', ' ,, # more\n')}`],
  ['a mark of the byte order', `\uFEFF${heavy}`],
])('the same operation with %s is planned once', async (_, same) => {
  const { ask, late: refusals } = await startHub({ supergraph, planningTimeout: 20 });
  const statuses = [(await ask(heavy)).status, (await ask(same)).status];
  expect([statuses, refusals()]).toEqual([[503, 503], 1]);
});

test('the same operation under another name, or with conditions that hold otherwise, is planned for itself', async () => {
  const { ask, late: refusals } = await startHub({ supergraph, planningTimeout: 20 });
  const named = (name: string) =>
    `query ${name}($with: Boolean!) ${heavy.replace('title', 'title @include(if: $with)')}`;
  for (const isWith of [true, false, true]) await ask(named('One'), { with: isWith });
  await ask(named('Other'), { with: true });
  expect(refusals()).toBe(3);
});
