import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { admissionSettings, admissionVariables } from './admission/settings.ts';
import { startTestHub, testConfig, type TestHub } from './fixtures/hub.ts';
import { createIssuerKey, createTestIssuer, signToken, type TestIssuer } from './fixtures/issuer.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const settings = (environment: Record<string, string> = {}) => admissionSettings(admissionVariables.parse(environment));
const code = ({ body }: Awaited<ReturnType<TestHub['ask']>>) => body.errors?.[0]?.extensions['code'];

const graphqlJson = { accept: 'application/graphql-response+json' };
const trustedText = 'query Listed { measures { id status registered } }';
let issuer: TestIssuer;
let hub: TestHub;
let bearer: (claims: object) => Promise<Record<string, string>>;
beforeAll(async () => {
  const key = await createIssuerKey('k');
  issuer = await createTestIssuer([key]);
  await issuer.start();
  bearer = async (claims) => ({ authorization: `Bearer ${await signToken(key, claims)}` });
  hub = await startTestHub(
    {
      issuers: [issuer.setting],
      trustedProxies: ['127.0.0.1'],
      admission: settings({
        COST_BUDGET_ANONYMOUS: '10',
        COST_BUDGET_PERSON: '30',
        COST_BUDGET_SYSTEM: '100',
        COST_BUDGET_TRUSTED: '40',
        RATE_WINDOW_S: '60',
        RATE_LIMIT_ANONYMOUS: '40',
        RATE_LIMIT_PERSON: '20',
        RATE_LIMIT_SYSTEM: '0',
      }),
    },
    { operations: [trustedText], only: false },
  );
});
afterAll(async () => {
  await hub.stop();
  await issuer.stop();
});

/** The small contract says nothing of its lists: twenty is taken for each. */
const list = '{ measures { id } }';

test('an answer tells what its operation is estimated to cost, and the budget of who asks', async () => {
  const { body } = await hub.ask('{ measure(id: "justice-1") { id } }');
  expect(body).toEqual({
    data: { measure: { id: 'justice-1' } },
    extensions: { cost: { estimated: 1, budget: 10 } },
  });
});

test('what is over the budget is refused before any ministry is asked, and told what it would cost', async () => {
  const fetches = hub.ministries.justice.fetches.length;
  const answer = await hub.ask(list);
  expect(answer.status).toBe(400);
  expect(answer.body).toEqual({
    errors: [
      {
        message:
          'The operation is estimated to cost 20, and may cost 10: ask for smaller pages by `first`, for fewer lists within lists, or in several operations.',
        extensions: { code: 'COST_ESTIMATED_TOO_EXPENSIVE' },
      },
    ],
    extensions: { cost: { estimated: 20, budget: 10 } },
  });
  expect(hub.ministries.justice.fetches.length).toBe(fetches);
});

test('persons and systems have budgets of their own, and a trusted operation has the larger of two', async () => {
  const person = await bearer({ caller_kind: 'person' });
  const system = await bearer({ caller_kind: 'system' });
  const costs = async (text: string, headers: Record<string, string>) => (await hub.ask(text, {}, headers)).body;
  expect(await costs(list, person)).toMatchObject({ extensions: { cost: { estimated: 20, budget: 30 } } });
  expect(await costs(list, system)).toMatchObject({ extensions: { cost: { estimated: 20, budget: 100 } } });
  const spaced = trustedText.replaceAll(' ', '\n ');
  expect(await costs(spaced, {})).toMatchObject({ data: {}, extensions: { cost: { estimated: 20, budget: 40 } } });
  expect(await costs(trustedText, system)).toMatchObject({ extensions: { cost: { budget: 100 } } });
});

test('what is refused for something else tells no cost', async () => {
  for (const text of ['{ unknown }', '{ a ', `{ ${'measures { id } '.repeat(3_000)} }`]) {
    expect((await hub.ask(text)).body).not.toHaveProperty('extensions');
  }
});

test('limits are told before the schema is looked at, to clients of either media type with 400', async () => {
  const unknown = `{ unknown ${Array.from({ length: 60 }, (_, at) => `a${at}: unknown`).join(' ')} }`;
  const answers = await Promise.all(
    ['application/json', 'application/graphql-response+json'].map((accept) => hub.ask(unknown, {}, { accept })),
  );
  expect(answers.map((answer) => [answer.status, code(answer)])).toEqual([
    [400, 'MAX_ALIASES_LIMIT'],
    [400, 'MAX_ALIASES_LIMIT'],
  ]);
});

test('values of variables nest as deep as the schema’s, and no deeper', async () => {
  const deep = JSON.parse('['.repeat(30) + ']'.repeat(30)) as unknown;
  const answer = await hub.ask(
    'query ($f: MeasureFilter) { measures(filter: $f, first: 1) { id } }',
    { f: deep },
    graphqlJson,
  );
  expect([answer.status, answer.body.errors?.[0]?.extensions]).toEqual([
    400,
    { code: 'BAD_USER_INPUT', argument: 'f' },
  ]);
});

test('a network that asks too often is refused with 429 and told when to ask again, and no other', async () => {
  const from = (address: string) => hub.ask('{ __typename }', undefined, { 'x-forwarded-for': address });
  const answers = [];
  // oxlint-disable-next-line no-await-in-loop -- one after the other
  for (let at = 0; at < 41; at += 1) answers.push(await from('2001:db8::1'));
  expect(answers.slice(0, 40).every(({ status }) => status === 200)).toBe(true);
  const [refused] = answers.slice(-1);
  expect([refused?.status, refused && code(refused)]).toEqual([429, 'REQUEST_RATE_LIMITED']);
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await from('2001:db8::2')).status).toBe(429);
  expect((await from('2001:db8:0:1::1')).status).toBe(200);
  expect((await from('192.0.2.1')).status).toBe(200);
});

test('callers with a token are counted by it, wherever they come from', async () => {
  const [one, other] = [await bearer({ sub: 'a' }), await bearer({ sub: 'b' })];
  const ask = (headers: Record<string, string>) => hub.ask('{ __typename }', undefined, headers);
  const answers = await Promise.all(
    Array.from({ length: 25 }, (_, at) => ask({ ...one, 'x-forwarded-for': `192.0.2.${at + 10}` })),
  );
  expect(answers.filter(({ status }) => status === 429).length).toBe(5);
  expect((await ask(other)).status).toBe(200);
  const system = await bearer({ caller_kind: 'system' });
  const many = await Promise.all(Array.from({ length: 60 }, () => ask(system)));
  expect(many.every(({ status }) => status === 200)).toBe(true);
});

test('a caller with too much under way is refused with 503 until something is answered', async () => {
  const busy = await startTestHub({
    admission: settings({ MAX_CONCURRENT_OPERATIONS: '2' }),
    bounds: { ...testConfig.bounds, responseTimeout: 30_000 },
    operationTimeout: 30_000,
  });
  const hanging: (() => void)[] = [];
  const { answering } = busy.ministries.justice;
  busy.ministries.justice.answering = async (fetch, response) => {
    await new Promise<void>((resolve) => hanging.push(resolve));
    return answering(fetch, response);
  };
  const waiting = ['justice-1', 'labour-1'].map((id) => busy.ask(`{ measure(id: "${id}") { id registered } }`));
  await expect.poll(() => hanging.length, { timeout: 20_000 }).toBe(2);
  const refused = await busy.ask('{ __typename }');
  expect([refused.status, code(refused), refused.headers.get('retry-after')]).toEqual([
    503,
    'REQUEST_CONCURRENCY_LIMITED',
    '1',
  ]);
  for (const go of hanging) go();
  expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200]);
  expect((await busy.ask('{ __typename }')).status).toBe(200);
  await busy.stop();
});

test('the public is not told what a name may have meant; who has a token is, and everyone where it is so set', async () => {
  const misspelt = '{ measure(id: "a") { staus } }';
  const told = async (of: TestHub, headers = {}) => (await of.ask(misspelt, {}, headers)).body.errors?.[0]?.message;
  expect(await told(hub)).toBe('Cannot query field "staus" on type "Measure".');
  expect(await told(hub, await bearer({}))).toContain('Did you mean "status"?');
  const open = await startTestHub({ admission: settings({ SUGGESTIONS: 'all' }) });
  expect(await told(open)).toContain('Did you mean "status"?');
  await open.stop();
});

test('where any supergraph is served, there is none of it', async () => {
  const open = await startTestHub({ open: true });
  const aliases = `{ ${Array.from({ length: 60 }, (_, at) => `a${at}: measures { id }`).join(' ')} }`;
  const { body } = await open.ask(aliases);
  expect(Object.keys(body)).toEqual(['data']);
  await open.stop();
});
