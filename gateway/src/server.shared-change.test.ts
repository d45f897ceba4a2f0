import { ministries, type Ministry, ministryModules } from '@ortaq/schema/sdl';
import { sharedAdvice } from '@ortaq/schema/shared-changes';
import { parse } from 'graphql';
import { afterEach, expect, test } from 'vitest';
import { type Roots, startVersionedHub, type VersionedHub } from './fixtures/versioned-hub.ts';

const now = ministryModules('labour')[0]?.loc?.source.body ?? '';

/** `common.graphql` with one more field and one more value, each with these directives. */
function withMore(directives: string): string {
  const more = now
    .replace('  "The English version; null', `  "The text in short." short: String ${directives}\n$&`)
    .replace('  "Begun and halted', `  "Past its time, and said so." DELAYED ${directives}\n$&`);
  expect(more.split(`short: String ${directives}`).length + more.split(`DELAYED ${directives}`).length).toBe(4);
  return more;
}

const versions: Record<string, string> = {
  'as it is': now,
  hidden: withMore('@inaccessible'),
  open: withMore(''),
  deprecated: withMore('@deprecated(reason: "x")'),
  'hidden again': withMore('@inaccessible'),
  'taken out': now,
};
const way = Object.entries(versions);

const text = { en: 'A text', short: 'T' };
const roots: Partial<Record<Ministry, Roots>> = {
  labour: { inclusivePolicyDirections: () => [{ id: 'd', title: text }] },
  justice: {
    plan: () => ({ id: 'p', title: text }),
    measureSummary: () => ({ byStatus: [{ status: 'PLANNED', count: 1 }] }),
  },
  'foreign-affairs': { clusters: () => [{ id: 'c', name: text }] },
  education: { educationProgrammes: () => [{ id: 'e', title: text }] },
};

const question = (fields: string) => `{
  inclusivePolicyDirections { title { ${fields} } }
  plan(id: "p") { title { ${fields} } }
  measureSummary(filter: { status: [PLANNED] }) { byStatus { status count } }
  clusters { name { ${fields} } }
  educationProgrammes { title { ${fields} } }
}`;
const answer = (given: object) => ({
  data: {
    inclusivePolicyDirections: [{ title: given }],
    plan: { title: given },
    measureSummary: { byStatus: [{ status: 'PLANNED', count: 1 }] },
    clusters: [{ name: given }],
    educationProgrammes: [{ title: given }],
  },
});

let hub: VersionedHub;
afterEach(() => hub.stop());

/** Asks without a pause until told to stop; gives how often, and what was not the whole answer. */
function keepAsking() {
  const faults: unknown[] = [];
  const over = new AbortController();
  const ask = async (answers: number): Promise<number> => {
    const got = await hub.ask(question('en'));
    if (JSON.stringify(got) !== JSON.stringify(answer({ en: 'A text' }))) faults.push(got);
    return over.signal.aborted ? answers : ask(answers + 1);
  };
  const asking = ask(1);
  return async () => {
    over.abort();
    return { answers: await asking, faults };
  };
}

/** Lets the ministries change to a version one by one, and the gateway over each mixture, then over all. */
async function deployEverywhere(common: string): Promise<void> {
  for (const ministry of ministries) {
    hub.deploy(ministry, { common, roots: roots[ministry] ?? {} });
    const supergraph = hub.supergraph();
    expect(supergraph, `${ministry} has the new version`).not.toBeNull();
    expect(await hub.ask(question('en'))).toEqual(answer({ en: 'A text' }));
    // Two have it, or all.
    if (ministry === 'justice' || ministry === ministries.at(-1)) await hub.reload(supergraph ?? '');
  }
}

const running = (common: string) =>
  Object.fromEntries(ministries.map((name) => [name, { common, roots: roots[name] ?? {} }])) as Parameters<
    typeof startVersionedHub
  >[0];

test('a shared field and value come and go in steps, on any day, and the hub answers all the while', async () => {
  hub = await startVersionedHub(running(now));
  await hub.reload(hub.supergraph() ?? '');
  const endAsking = keepAsking();
  const refused = 'Cannot query field "short" on type "LocalizedText".';
  const seen: Record<string, unknown> = {};
  for (const [index, [name, common]] of way.entries()) {
    const advice = sharedAdvice(parse(way[index - 1]?.[1] ?? now), parse(common));
    expect(advice.filter(({ composesHalfway }) => !composesHalfway)).toEqual([]);
    if (index > 0) await deployEverywhere(common);
    const { data, errors } = await hub.ask(question('short').replace('PLANNED', 'DELAYED'));
    seen[name] = errors === undefined ? data : (errors as { message: string }[]).map(({ message }) => message);
  }
  const { answers, faults } = await endAsking();
  expect(faults).toEqual([]);
  // It was asked during each reload.
  expect(answers).toBeGreaterThan(2 * (way.length - 1));
  const answered = answer({ short: 'T' }).data;
  expect(seen).toEqual({
    'as it is': expect.arrayContaining([refused]),
    hidden: expect.arrayContaining([refused]),
    open: answered,
    deprecated: answered,
    'hidden again': expect.arrayContaining([refused]),
    'taken out': expect.arrayContaining([refused]),
  });
}, 120_000);

test('the same in one step: no supergraph while they differ, and the advice is the way that was walked', async () => {
  hub = await startVersionedHub(running(now));
  hub.deploy('labour', { common: versions['open'] ?? '', roots: roots.labour ?? {} });
  expect(hub.supergraph()).toBeNull();
  const advice = sharedAdvice(parse(now), parse(versions['open'] ?? ''));
  const steps = [expect.stringMatching(/with @inaccessible/), expect.stringMatching(/@inaccessible off/)];
  expect(advice).toMatchObject([
    { coordinate: 'LocalizedText.short', composesHalfway: false, steps },
    { coordinate: 'MeasureStatus.DELAYED', composesHalfway: false, steps },
  ]);
});
