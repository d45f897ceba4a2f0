import type { Logger } from '@ortaq/kit/process';
import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  getVariableValues,
  isObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import type { GatewayConfig } from '../config.ts';
import type { GatewayContext } from '../http/context.ts';
import { noRights } from '../rights/rights.ts';
import type { Json } from './compile/json.ts';
import { exchangeOf, outcomeOf } from './exchange.ts';
import { createGuard } from './guard.ts';
import { holding } from './holding.ts';
import { createSubtypes } from './compile/subtypes.ts';
import { createMinistries, type Credentials, type Ministries } from './fetch/ministries.ts';
import type { Ministry } from './fetch/ministry.ts';
import { labelsThatHold } from './labels.ts';
import { createDocumentCheck } from './document-check.ts';
import { createOperations } from './operations.ts';
import type { Variant } from './outcome.ts';
import { startPlanner } from './plan/planner.ts';
import { prepare } from './prepared.ts';
import { exchangeLogUnavailable, purposeRequired } from './refusals.ts';
import { createWarmUp, type KnownOperation } from './warm-up.ts';

/** What is asked of the engine: a document that is valid over its schema, and one of its operations. */
export interface EngineRequest {
  source: string;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Json;
  context: GatewayContext;
}

/** Answers operations over one supergraph. */
export interface Engine {
  /** The API's schema. */
  schema: GraphQLSchema;
  /** The text that it is of. */
  supergraph: string;
  probes: Ministries['probes'];
  /** @throws GraphQLError where the operation cannot be planned within the bounds, or lacks a purpose. */
  answer: (request: EngineRequest) => Promise<ExecutionResult>;
  /**
   * Validates a document beside the requests; undefined where it is valid.
   *
   * @returns its first fault, as an error for the client.
   */
  validate: (document: string) => Promise<GraphQLError | undefined>;
  /** Plans operations before they are asked for; those that this schema cannot answer are left out. */
  warmUp: (known: readonly KnownOperation[]) => Promise<void>;
  /** What was asked for most. */
  mostUsed: () => KnownOperation[];
  /** Keeps it from closing until the returned function is called. */
  hold: () => () => void;
  /** Closes once nobody holds it. */
  retire: () => Promise<void>;
}

export type EngineConfig = Pick<
  GatewayConfig,
  | 'supergraph'
  | 'contract'
  | 'open'
  | 'ministries'
  | 'bounds'
  | 'sharedFetches'
  | 'planningTimeout'
  | 'operationTimeout'
  | 'planCacheBytes'
  | 'overrideLabels'
>;

export interface EngineOptions {
  log: Logger;
  /** Sees the API's schema before it is used. */
  prepareSchema: (schema: GraphQLSchema) => void;
  /** What the ministries are shown; without, nothing. */
  credentials?: Credentials;
  /** The subgraphs that are answered within the process. */
  own?: readonly Ministry[];
  /** Whether what has to be recorded can be; without, nothing has to be. */
  canRecord?: () => boolean;
}

/** No screen of a frontend comes near; a document that does was made to. */
const maxFields = 10_000;
/** How many wrong values of variables a client is told of: there may be as many as a body has bytes. */
const toldFaults = { maxErrors: 20 };
/** How many of the operations in use are planned again for a new supergraph. */
const remembered = 200;

/**
 * Starts an engine: its planner's thread, and a way to each ministry.
 *
 * @throws Refusal where the text is no supergraph, or one that cannot be served.
 */
export async function startEngine(
  supergraph: string,
  config: EngineConfig,
  { log, prepareSchema, credentials, own, canRecord }: EngineOptions,
): Promise<Engine> {
  const { contract, open, supergraph: file, planningTimeout: timeout } = config;
  const planner = await startPlanner({ supergraph, contract, bounded: !open, file, timeout }, log);
  const { facts } = planner;
  let ministries: Ministries;
  try {
    ministries = createMinistries(facts.subgraphs, config, log, credentials, own);
  } catch (error) {
    await planner.close();
    throw error;
  }
  const schema = buildSchema(facts.api, { assumeValid: true, noLocation: true });
  prepareSchema(schema);
  const hidden = new Set(facts.hidden);
  const subtypes = createSubtypes(facts.subtypes, (name) => hidden.has(name) || isObjectType(schema.getType(name)));
  const rights = open ? noRights : facts.rights;
  const guard = createGuard(rights, schema);
  const against = { schema, rights, hidden, ministries, subtypes, log };
  const telling = { schema, subtypes, keys: facts.keys };
  const operations = createOperations({ maxBytes: config.planCacheBytes, maxFields }, planner, against);
  function variantOf({ source, document, operation, context }: EngineRequest, coerced: Json): Variant {
    const labels = facts.labels.length > 0 ? labelsThatHold(facts.labels, config.overrideLabels) : [];
    const prepared = prepare(source, document, operation);
    const conditions = Object.fromEntries(prepared.conditions.map((name) => [name, coerced[name]]));
    return { prepared, conditions, labels, denied: guard.deniedTo(context.caller, prepared, document) };
  }

  async function answer(request: EngineRequest): Promise<ExecutionResult> {
    const { variables, context, operation } = request;
    const deadline = performance.now() + config.operationTimeout;
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, toldFaults);
    if (errors) return { errors };
    const found = operations.get(variantOf(request, coerced));
    const compiled = found instanceof Promise ? await found : found;
    if (compiled.touches.needsPurpose && context.purpose === undefined) throw purposeRequired();
    const isMutation = operation.operation === OperationTypeNode.MUTATION;
    if (!canRecord || !(isMutation || compiled.touches.guarded.length > 0)) {
      return compiled(variables, context, deadline);
    }
    if (!canRecord()) throw exchangeLogUnavailable();
    const exchange = exchangeOf(request);
    context.noted.exchange = exchange;
    const result = await compiled(variables, context, deadline, { telling, by: exchange.told });
    exchange.outcome = outcomeOf(result);
    return result;
  }

  return {
    schema,
    supergraph,
    probes: ministries.probes,
    answer,
    validate: createDocumentCheck(planner),
    warmUp: createWarmUp(schema, operations, { known: facts.labels, switchedOn: config.overrideLabels, guard }, log),
    mostUsed: () => operations.mostUsed(remembered),
    ...holding(async () => {
      await Promise.all([planner.close(), ministries.close()]);
    }),
  };
}
