import path from 'node:path';
import type { Asked, ConformanceCase, Reached, World } from './case.fixture.ts';
import { composed } from './composed.fixture.ts';
import { type Answering, startHub, type SubgraphServer } from './hub.fixture.ts';
import { createMonolith } from './monolith.fixture.ts';
import { type Outcome, outcomeOf, rightOutcome } from './outcome.fixture.ts';
import { rulesOf } from './rules.fixture.ts';
import { createSubgraph, type Fetched } from './subgraph.fixture.ts';

/** What came of one request. */
export interface Answered {
  outcome: Outcome;
  /** What the monolith says. */
  right: Outcome;
  reached: Reached;
  /** What the gateway asked for or sent and may not. */
  breaches: string[];
}

/** A supergraph that is served both ways: by the gateway over its subgraphs, and by the monolith. */
export interface Served {
  /** @param makeWorld is called for each of the two. */
  ask: (asked: Asked, makeWorld: () => World) => Promise<Answered>;
  stop: () => Promise<void>;
}

/** @throws Error where the subgraphs do not compose, or the gateway refuses the supergraph. */
export async function serve(
  { subgraphs, overrideLabels = [] }: Pick<ConformanceCase, 'subgraphs' | 'overrideLabels'>,
  server: SubgraphServer,
): Promise<Served> {
  const id = crypto.randomUUID();
  const schemas = composed(subgraphs, (subgraph) => server.urlOf(id, subgraph));
  const rules = rulesOf(schemas.document, overrideLabels);
  const monolith = createMonolith(schemas, rules);

  let world: World;
  let breaches: string[] = [];
  let fetches: SubgraphFetch[] = [];
  const answering = (name: string): Answering[string] => {
    const subgraph = createSubgraph(name, schemas, rules, (breach) => breaches.push(breach));
    return async (fetched) => {
      fetches.push({ ...fetched, subgraph: name });
      const answer = await subgraph.answer(fetched, world);
      if (answer.data === undefined) breaches.push(`"${name}" refused ${fetched.query}: ${String(answer.errors)}`);
      return answer;
    };
  };
  server.serve(id, Object.fromEntries(Object.keys(subgraphs).map((name) => [name, answering(name)])));
  const hub = await startHub(schemas.supergraphSdl, path.join(server.folder, `${id}.graphql`), overrideLabels);

  return {
    async ask(asked, makeWorld) {
      const right = rightOutcome(asked, await monolith(makeWorld(), asked));
      [world, breaches, fetches] = [makeWorld(), [], []];
      hub.entries.length = 0;
      const { query, variables, operationName, reached = {} } = asked;
      const answer = await hub.ask({ query, variables, operationName });
      return { outcome: outcomeOf(asked, answer, hub.entries), right, reached: reachedOf(reached, fetches), breaches };
    },
    stop: hub.stop,
  };
}

type SubgraphFetch = Fetched & { subgraph: string };

/** What was seen of what should be. */
function reachedOf({ order, representations, never }: Reached, fetches: SubgraphFetch[]): Reached {
  const entitiesOf = (subgraph: string) =>
    fetches.flatMap(({ subgraph: each, variables }) => {
      const sent = variables?.['representations'];
      return each === subgraph && Array.isArray(sent) ? [sent.length] : [];
    });
  const texts = fetches.map((fetched) => JSON.stringify(fetched));
  return {
    ...(order && { order: fetches.map(({ subgraph }) => subgraph) }),
    ...(representations && {
      representations: Object.fromEntries(Object.keys(representations).map((name) => [name, entitiesOf(name)])),
    }),
    ...(never && { never: never.filter((name) => !texts.some((text) => text.includes(name))) }),
  };
}
