import type { Asked, ConformanceCase, Reached } from './case.fixture.ts';
import { startSubgraphServer } from './hub.fixture.ts';
import type { Outcome } from './outcome.fixture.ts';
import { serve, type Served } from './served.fixture.ts';

/** What came of a case; each pair has to be equal, and nobody to have broken a rule. */
export interface Ran {
  outcomes: Outcome[];
  rightOutcomes: Outcome[];
  reached: Reached[];
  rightlyReached: Reached[];
  breaches: string[];
}

export interface Runs {
  run: (each: ConformanceCase) => Promise<Ran>;
  stop: () => Promise<void>;
}

/** Runs cases one after another. Those that follow one another with the same subgraphs have one gateway. */
export async function startRuns(): Promise<Runs> {
  const server = await startSubgraphServer();
  let open: { supergraph: string; served: Served } | undefined;

  async function servedFor(each: ConformanceCase): Promise<Served> {
    const supergraph = JSON.stringify([each.subgraphs, each.overrideLabels]);
    if (open?.supergraph === supergraph) return open.served;
    await open?.served.stop();
    open = undefined;
    open = { supergraph, served: await serve(each, server) };
    return open.served;
  }

  return {
    async run(each) {
      const served = await servedFor(each);
      const ran: Ran = { outcomes: [], rightOutcomes: [], reached: [], rightlyReached: [], breaches: [] };
      for (const one of each.queries) {
        const asked: Asked = typeof one === 'string' ? { query: one } : one;
        const { outcome, right, reached, breaches } = await served.ask(asked, each.world);
        ran.outcomes.push(outcome);
        ran.rightOutcomes.push(right);
        ran.reached.push(reached);
        ran.rightlyReached.push(asked.reached ?? {});
        ran.breaches.push(...breaches);
      }
      return ran;
    },
    async stop() {
      await open?.served.stop();
      await server.stop();
    },
  };
}
