import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { contractMinistries, type ContractMinistry } from './fixtures/contract.ts';
import {
  changes,
  type Fault,
  type FaultProxy,
  leaked,
  losses,
  reportedErrors,
  startFaultProxy,
  wrongValues,
} from './fixtures/fault-proxy.ts';
import { startTestHub, testConfig, type TestHub } from './fixtures/hub.ts';

vi.setConfig({ testTimeout: 60_000 });

let hub: TestHub;
const proxies = {} as Record<ContractMinistry, FaultProxy>;
beforeAll(async () => {
  for (const ministry of contractMinistries) proxies[ministry] = await startFaultProxy();
  const bounds = { ...testConfig.bounds, maxResponseBytes: 1_000_000, breakAfter: 20, breakFor: 20 };
  hub = await startTestHub({
    ministries: Object.fromEntries(contractMinistries.map((name) => [name, { ...bounds, url: proxies[name].url }])),
  });
  for (const ministry of contractMinistries) proxies[ministry].upstream = hub.ministries[ministry].url;
  truth = (await ask(plain)).data;
});
afterAll(() => hub.stop());

const plain = `{
  measures { id status registered recommendations }
  directions
  recommendations { id measures { id status registered } }
}`;
const aliases = {
  __proto__: 'measures',
  constructor: 'status',
  toString: 'registered',
  hasOwnProperty: 'recommendations',
  valueOf: 'directions',
  prototype: 'recommendations',
  isPrototypeOf: 'measures',
};
const aliased = `{
  __proto__: measures { id constructor: status toString: registered hasOwnProperty: recommendations }
  valueOf: directions
  prototype: recommendations { id isPrototypeOf: measures { id constructor: status toString: registered } }
}`;
const named = new Map(Object.entries(aliases).concat([['__proto__', 'measures']]));
let truth: unknown;

type Path = (string | number)[];
interface Told {
  message: string;
  path?: Path;
  extensions: { code?: string; ministry?: string; requestId?: string };
}
interface Answer {
  status: number;
  text: string;
  data: unknown;
  errors: Told[];
}

/** Asks, and says the answer in the schema's own names. */
async function ask(query: string): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const body = await response.text();
  const { data, errors = [] } = JSON.parse(body) as { data: unknown; errors?: Told[] };
  return {
    status: response.status,
    text: JSON.stringify([...response.headers]) + body,
    data: withNames(data),
    errors: errors.map((error) => ({
      ...error,
      ...(error.path && { path: error.path.map((step) => named.get(String(step)) ?? step) }),
    })),
  };
}

function withNames(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withNames);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [named.get(name) ?? name, withNames(each)]));
}

/** Where what a ministry gives, or what cannot be asked for without it, is in the answer. */
const given: Record<ContractMinistry, RegExp> = {
  labour: /^directions|^measures\.[12]\.status$|\.measures\.[12]\.status$/,
  justice: /^measures|\.(status|registered)$/,
  'foreign-affairs': /recommendations/,
};

/** Where an answer differs from the truth; `null` stands for a place that is null and should not be. */
function differences(actual: unknown, expected: unknown, path: Path = []): { path: Path; isNull: boolean }[] {
  if (actual === null && expected !== null) return [{ path, isNull: true }];
  if (typeof expected !== 'object' || expected === null || typeof actual !== 'object' || actual === null) {
    return actual === expected ? [] : [{ path, isNull: false }];
  }
  const keys = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  return [...keys].flatMap((key) => {
    const step = Array.isArray(expected) ? Number(key) : key;
    return differences(Reflect.get(actual, key), Reflect.get(expected, key), [...path, step]);
  });
}

const startsWith = (path: Path, start: Path) => start.every((step, at) => path[at] === step);
/** The place that a fetch was for: a root field, or an entity. */
const fetchedAt = (path: Path) => (path.some((step) => typeof step === 'number') ? path.slice(0, -1) : path);
const isSame = (one: Path, other: Path) => JSON.stringify(one) === JSON.stringify(other);

type Kind = 'loss' | 'wrong value' | 'reported' | 'harmless';

/** What is wrong with an answer while a ministry fails. */
function complaints({ status, text, data, errors }: Answer, ministry: ContractMinistry, kind: Kind): string[] {
  const found: string[] = [];
  const complain = (what: string, about: unknown) => found.push(`${what}: ${JSON.stringify(about).slice(0, 300)}`);
  if (status !== 200) complain('status', { status, errors });
  if (leaked.test(text) || new RegExp(`:${proxies[ministry].port}\\b`).test(text)) complain('leak', text);
  const missing = differences(data, truth);
  for (const { path, isNull } of missing) {
    if (!isNull) complain('wrong value', path);
    else if (!given[ministry].test(path.join('.'))) complain('null of another ministry', path);
    const isTold = errors.some((error) =>
      error.path ? startsWith(path, error.path) || startsWith(error.path, path) : kind === 'reported',
    );
    if (!isTold) complain('null without an error', { path, errors });
  }
  for (const { message, path, extensions } of errors) {
    const { code, requestId } = extensions;
    const about = { message, path, extensions };
    const isOfMinistry = extensions.ministry === ministry && message.startsWith(`${ministry} `);
    const here = path && missing.filter((each) => startsWith(each.path, path) || startsWith(path, each.path));
    if (kind === 'loss') {
      if (code !== 'SUBGRAPH_UNAVAILABLE' || !isOfMinistry) complain('not told as a loss', about);
      if (!here?.some((each) => isSame(fetchedAt(each.path), path ?? []))) complain('not the place', about);
    } else {
      const isTold = kind === 'reported' ? isOfMinistry : extensions.ministry === undefined;
      if (code !== 'INTERNAL_SERVER_ERROR' || !isTold || !requestId) complain('not told as a fault', about);
      if (here?.length === 0) complain('error without a null', about);
    }
  }
  const places = errors.map(({ message, path }) => JSON.stringify([message, path]));
  if (new Set(places).size < places.length) complain('told twice', places);
  return found;
}

/** Asks from sixteen clients at once for a while; resolves to the answers. */
async function load(ms: number): Promise<Answer[]> {
  const end = performance.now() + ms;
  const answers: Answer[] = [];
  const client = async (_: unknown, number: number) => {
    do answers.push(await ask(number % 2 ? plain : aliased));
    while (performance.now() < end);
  };
  await Promise.all(Array.from({ length: 16 }, client));
  return answers;
}

const isWhole = ({ status, data, errors }: Answer) =>
  status === 200 && errors.length === 0 && differences(data, truth).length === 0;

/** The complaints under load while a random half of the fetches, then all, meet a fault; each of its own sort once. */
async function underLoad(ministry: ContractMinistry, fault: Fault, kind: Kind) {
  const proxy = proxies[ministry];
  proxy.fault = fault;
  proxy.share = 0.5;
  const half = await load(300);
  proxy.share = 1;
  const all = await load(200);
  proxy.fault = null;
  const told = [...half, ...all].flatMap((answer) => complaints(answer, ministry, kind));
  const start = performance.now();
  let isOver = false;
  while (!isOver && performance.now() - start < 2_000) isOver = isWhole(await ask(plain));
  return { told: [...new Set(told)].slice(0, 5), isOver, wholeInAll: all.filter(isWhole).length };
}

const everywhere = (faults: Record<string, Fault>) =>
  Object.entries(faults).flatMap(([name, fault]) =>
    contractMinistries.map((ministry): [ContractMinistry, string, Fault] => [ministry, name, fault]),
  );
const spotless = { told: [], isOver: true, wholeInAll: 0 };

test.each(everywhere(losses))('while %s %s, its fields alone are missing, each told', async (ministry, _, fault) => {
  expect(await underLoad(ministry, fault, 'loss')).toEqual(spotless);
});

test.each(everywhere(wrongValues))('where %s %s, they are null, each told', async (ministry, _, fault) => {
  expect(await underLoad(ministry, fault, 'wrong value')).toEqual(spotless);
});

test.each(everywhere(reportedErrors))('what %s reports %s is told as its fault', async (ministry, _, fault) => {
  expect(await underLoad(ministry, fault, 'reported')).toEqual(spotless);
});

const polluting = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"prototype":{"polluted":1},';
const harmless: Record<string, Fault> = {
  'keys of prototypes': async ({ truth: answer, response }) => {
    response.end((await answer()).replaceAll('{', `{${polluting}`));
  },
  'fields that were not asked for': changes((data) => ({ ...data, secret: 'SELECT' })),
  'a mark of the byte order in a key': changes((data) => ({ ...data, '\uFEFFdata': 'SELECT' })),
};
test.each(everywhere(harmless))('where %s gives %s, nothing comes of it', async (ministry, _, fault) => {
  const { told, wholeInAll } = await underLoad(ministry, fault, 'harmless');
  expect({ told, isWhole: wholeInAll > 0, isPolluted: 'polluted' in {} }).toEqual({
    told: [],
    isWhole: true,
    isPolluted: false,
  });
});
