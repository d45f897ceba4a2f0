import type { Caller } from '@ortaq/schema/wire';
import { type DocumentNode, getOperationAST, parse, validate } from 'graphql';
import { createKeptLog } from '../../../src/fixtures/log.ts';
import { testConfig } from '../../../src/fixtures/hub.ts';
import { type EngineConfig, startEngine } from '../../../src/engine/engine.ts';
import { context } from '../../../src/engine/operations.fixture.ts';
import type { World } from '../case.fixture.ts';
import { type Composed, composed } from '../composed.fixture.ts';
import type { SubgraphServer } from '../hub.fixture.ts';
import { rulesOf } from '../rules.fixture.ts';
import { createSubgraph } from '../subgraph.fixture.ts';
import { nobody } from './callers.fixture.ts';

/** A supergraph with rights, and all that there is to be seen. */
export interface GuardedCase {
  subgraphs: Record<string, string>;
  world: () => World;
  /** Makes of the supergraph one that today's composition would not make. */
  rewritten?: (supergraph: string) => string;
  config?: Partial<EngineConfig>;
}

export interface AskedBy {
  caller?: Caller;
  purpose?: string;
  variables?: Record<string, unknown>;
}

/** What a caller was answered. */
export interface GivenAnswer {
  data: unknown;
  /** Each as its place and code. */
  errors: string[];
}

export interface Guarded {
  schemas: Composed;
  /** @throws Error where the operation is not valid, or not answered at all. */
  ask: (query: string | DocumentNode, by?: AskedBy) => Promise<GivenAnswer>;
  /** The texts that ministries were asked since the last time this was called. */
  fetched: () => string[];
  /** What no ministry should have been asked for or sent. */
  breaches: string[];
  stop: () => Promise<void>;
}

const patient = { ...testConfig.bounds, connectTimeout: 10_000, responseTimeout: 10_000, maxResponseBytes: 1_000_000 };

/** Serves a case as it is served to known callers, rights included. */
export async function serveGuarded(each: GuardedCase, server: SubgraphServer): Promise<Guarded> {
  const id = crypto.randomUUID();
  const schemas = composed(each.subgraphs, (subgraph) => server.urlOf(id, subgraph));
  const rules = rulesOf(schemas.document, []);
  const breaches: string[] = [];
  const texts: string[] = [];
  const answering = Object.keys(each.subgraphs).map((name) => {
    const subgraph = createSubgraph(name, schemas, rules, (breach) => breaches.push(breach));
    const answer = (fetched: Parameters<typeof subgraph.answer>[0]) => {
      texts.push(JSON.stringify(fetched));
      return subgraph.answer(fetched, each.world());
    };
    return [name, answer] as const;
  });
  server.serve(id, Object.fromEntries(answering));
  const { log } = createKeptLog();
  const config = { ...testConfig, supergraph: 'the supergraph', bounds: patient, ...each.config };
  const supergraph = each.rewritten?.(schemas.supergraphSdl) ?? schemas.supergraphSdl;
  const engine = await startEngine(supergraph, config, { log, prepareSchema: () => {} });

  return {
    schemas,
    breaches,
    fetched: () => texts.splice(0),
    async ask(query, { caller = nobody, purpose, variables = {} } = {}) {
      const source = typeof query === 'string' ? query : (query.loc?.source.body ?? '');
      const document = parse(source);
      const faults = validate(engine.schema, document);
      const operation = getOperationAST(document);
      if (faults.length > 0 || !operation) throw new Error(`not valid: ${faults.join()} in ${source}`);
      const asked = { source, document, operation, variables, context: { ...context, caller, purpose } };
      const { data, errors = [] } = await engine.answer(asked);
      return {
        data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
        errors: errors.map(({ path = [], extensions }) => `${path.join('.')} ${String(extensions['code'])}`),
      };
    },
    stop: () => engine.retire(),
  };
}
