import type { Caller } from '@ortaq/schema/wire';
import { getOperationAST, type GraphQLSchema, parse, validate } from 'graphql';
import { createKeptLog } from '../../../src/fixtures/log.ts';
import { testConfig } from '../../../src/fixtures/hub.ts';
import type { Asked } from '../../../src/fixtures/monolith/operation.ts';
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

interface RawAnswer {
  data: unknown;
  paths: (string | number)[][];
  codes: unknown[];
}

export interface Guarded {
  /** What clients see. */
  schema: GraphQLSchema;
  /** @throws Error where the operation is not valid, or not answered at all. */
  ask: (query: string, by?: AskedBy) => Promise<GivenAnswer>;
  askAny: (asked: Asked, caller: Caller) => Promise<RawAnswer>;
  /** The texts that ministries were asked since the last time this was called. */
  fetched: () => string[];
  /** What no ministry should have been asked for or sent. */
  breaches: string[];
  stop: () => Promise<void>;
}

const patient = { ...testConfig.bounds, connectTimeout: 10_000, responseTimeout: 10_000, maxResponseBytes: 1_000_000 };

const known = new WeakMap<object, { id: string; schemas: Composed }>();

function composedOnce(subgraphs: Record<string, string>, server: SubgraphServer) {
  const id = crypto.randomUUID();
  const made = known.get(subgraphs) ?? { id, schemas: composed(subgraphs, (name) => server.urlOf(id, name)) };
  known.set(subgraphs, made);
  return made;
}

/** Serves a case as it is served to known callers, rights included. */
export async function serveGuarded(each: GuardedCase, server: SubgraphServer): Promise<Guarded> {
  const { id, schemas } = composedOnce(each.subgraphs, server);
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

  async function answerTo({ query: source, variables, operationName }: Asked, caller: Caller, purpose?: string) {
    const document = parse(source);
    const faults = validate(engine.schema, document);
    const operation = getOperationAST(document, operationName);
    if (faults.length > 0 || !operation) throw new Error(`not valid: ${faults.join()} in ${source}`);
    const asked = { source, document, operation, variables, context: { ...context, caller, purpose } };
    const { data, errors = [] } = await engine.answer(asked);
    return {
      data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
      paths: errors.map(({ path = [] }) => [...path]),
      codes: errors.map(({ extensions }) => extensions['code']),
    };
  }

  return {
    schema: engine.schema,
    breaches,
    fetched: () => texts.splice(0),
    askAny: (asked, caller) => answerTo(asked, caller, 'audit'),
    async ask(query, { caller = nobody, purpose, variables = {} } = {}) {
      const { data, paths, codes } = await answerTo({ query, variables }, caller, purpose);
      return { data, errors: paths.map((path, at) => `${path.join('.')} ${String(codes[at])}`) };
    },
    stop: () => engine.retire(),
  };
}
