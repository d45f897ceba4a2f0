import { type Caller, errorCodes } from '@ortaq/schema/wire';
import fc from 'fast-check';
import { type FormattedExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { faultsOf } from '../../../src/fixtures/monolith/faults.ts';
import { type Asked, createAnyQuery } from '../../../src/fixtures/monolith/operation.ts';
import type { Owners } from '../../../src/fixtures/monolith/owners.ts';
import { composed } from '../composed.fixture.ts';
import { startSubgraphServer, type SubgraphServer } from '../hub.fixture.ts';
import { anyCaller, anyRights } from './random.fixture.ts';
import { serveGuarded } from './guarded.fixture.ts';
import { modelAnswer, type Right } from './model.fixture.ts';
import { requirements, subgraphs, world } from './random.subgraphs.fixture.ts';
import { withoutRights, withRights } from './rewrite.fixture.ts';

vi.mock(import('../../../src/engine/plan/planner.ts'), async (original) => {
  const { startPlannerHere: startPlanner } = await import('../planner.fixture.ts');
  return { ...(await original()), startPlanner };
});

vi.setConfig({ testTimeout: 60_000 });

let server: SubgraphServer;
let schema: GraphQLSchema;
beforeAll(async () => {
  server = await startSubgraphServer();
  schema = composed(subgraphs, () => 'http://127.0.0.1').api;
});
afterAll(() => server.stop());

/** What the queries lead to more often. */
const owners: Owners = {
  keyOf: () => 'id',
  isShared: (type) => ['Act', 'Plan', 'Officer', 'Agency', 'Measure'].includes(type),
  isRequiring: (type, field) => `${type}.${field}` in requirements,
  of: () => new Set(),
};

test('whoever asks whatever gets what the rules allow, all of it and nothing else', async () => {
  const anyQuery = fc
    .array(fc.nat({ max: 9_999 }), { minLength: 20, maxLength: 160, size: 'max' })
    .map(createAnyQuery(schema, owners));
  const counted = { answers: 0, refused: 0, whole: 0 };

  async function expectWhatIsAllowed(rights: Record<string, Right>, asked: [Asked, Caller][]) {
    const directives = Object.fromEntries(Object.entries(rights).map(([place, { directive }]) => [place, directive]));
    const guarded = await serveGuarded(
      {
        subgraphs,
        world,
        rewritten: (supergraph) => withRights(directives)(withoutRights('Dummy.a', 'Dummy.b', 'Dummy.c')(supergraph)),
      },
      server,
    );
    try {
      for (const [query, caller] of asked) {
        const due = modelAnswer({ rights, requirements, schema: guarded.schema }, caller, query, world());
        const { data, paths, codes } = await guarded.askAny(query, caller);
        const given = { data, errors: paths.map((path) => new GraphQLError('', { path })) } as FormattedExecutionResult;
        const faults = faultsOf({ ...due, verdicts: [] }, given);
        const others = codes.filter((code) => code !== errorCodes.unauthorized);
        expect({ ...query, caller, faults, others }).toEqual({ ...query, caller, faults: [], others: [] });
        expect(guarded.breaches).toEqual([]);
        counted.answers += 1;
        counted[codes.length > 0 ? 'refused' : 'whole'] += 1;
      }
    } finally {
      await guarded.stop();
    }
  }

  const asked = fc.array(fc.tuple(anyQuery, anyCaller), { minLength: 12, maxLength: 12 });
  const property = fc.asyncProperty(anyRights(schema), asked, expectWhatIsAllowed);
  await fc.assert(property, { numRuns: 40, interruptAfterTimeLimit: 10_000 });
  expect(Math.min(counted.refused, counted.whole)).toBeGreaterThan(counted.answers / 10);
});
