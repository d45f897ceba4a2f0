import fc from 'fast-check';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { queries, worlds } from './fixtures/monolith/arbitraries.ts';
import { faultsOf } from './fixtures/monolith/faults.ts';
import { startWorldHub, type WorldHub } from './fixtures/monolith/hub.ts';
import { askMonolith } from './fixtures/monolith/monolith.ts';
import { type Asked, createAnyQuery } from './fixtures/monolith/operation.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let hub: WorldHub;
let anyQuery: ReturnType<typeof createAnyQuery>;
beforeAll(async () => {
  hub = await startWorldHub();
  anyQuery = createAnyQuery(hub.api, hub.owners);
});
afterAll(() => hub?.stop());

/** The same with every condition turned round: most is planned anew, some is not. */
function turnedRound({ query, variables, ...others }: Asked): Asked {
  const turned = Object.entries(variables).map(([name, value]) => [name, typeof value === 'boolean' ? !value : value]);
  return { query, variables: Object.fromEntries(turned), ...others };
}

test('clients see the schema that composition makes', () => {
  expect(printSchema(lexicographicSortSchema(hub.api))).toBe(printSchema(hub.composed));
});

test.each([
  ['where every field has a value', false, 150],
  ['where fields fail here and there', true, 60],
])(
  'any query is answered as one server would answer it that had all data, %s',
  async (_where, hasFailures, numRuns) => {
    const counted = { answered: 0, refused: 0 };

    async function expectTheSame(asked: Asked, number: number) {
      const world = hub.enter({ number, hasFailures });
      const pair = [asked, turnedRound(asked)];
      const answers = await Promise.all(pair.map(hub.ask));
      for (const [at, { isRefused, status, body }] of answers.entries()) {
        counted[isRefused ? 'refused' : 'answered'] += 1;
        if (isRefused) continue;
        const whole = askMonolith(hub.api, world, pair[at] ?? asked);
        expect({ status, faults: faultsOf(whole, body) }).toEqual({ status: 200, faults: [] });
        expect(JSON.stringify(body.data)).toBe(JSON.stringify(whole.data));
      }
    }

    const property = fc.asyncProperty(queries(anyQuery), worlds, expectTheSame);
    await fc.assert(property, { numRuns, interruptAfterTimeLimit: 50_000 });
    expect(counted.answered).toBeGreaterThan(counted.refused * 20);
  },
);
