import { aContext } from '../fixtures/context.ts';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { createKeptLog } from '../fixtures/log.ts';
import { aFetch, aMinistry } from './compile/fetch.fixture.ts';
import type { Json } from './compile/json.ts';
import { createSubtypes } from './compile/subtypes.ts';
import type { SubgraphAnswer } from './fetch/answer.ts';
import type { Variant } from './outcome.ts';
import type { Planned, PlanningTask } from './plan/plan.ts';
import { noRights } from '../rights/rights.ts';
import type { Planner } from './plan/planner.ts';
import { touchesNothing } from './plan/touches.ts';
import { prepare } from './prepared.ts';

const schema = buildSchema(`
  type Query { a: Int b: Int must: Int! item(id: ID): Item }
  type Item { id: ID! title: String }
`);

/** What an operation is compiled against, where one ministry answers for all of the schema. */
export function against(answer: SubgraphAnswer = { data: { a: 1, b: 2 }, errors: [] }) {
  const ministry = aMinistry(() => structuredClone(answer));
  const { log, entries } = createKeptLog();
  const ministries = { get: () => ministry, probes: {}, close: async () => {} };
  return {
    schema,
    rights: noRights,
    touches: touchesNothing,
    hidden: new Set<string>(),
    ministries,
    subtypes: createSubtypes({}),
    log,
    entries,
    ministry,
  };
}

/** A planner that asks the one ministry for all that is planned, and keeps what it was asked. */
export function aPlanner(plan = async (task: PlanningTask): Promise<Planned> => ({ plan: aFetch(task) })) {
  const tasks: PlanningTask[] = [];
  const planner: Planner = {
    facts: { api: '', subgraphs: [], subtypes: {}, hidden: [], labels: [], keys: {}, rights: noRights },
    timeout: 100,
    plan(task) {
      tasks.push(task);
      return plan(task);
    },
    validate: async () => [],
    close: async () => {},
  };
  return { planner, tasks };
}

/** An operation of a document as it is asked for. */
export function variant(
  text: string,
  given: { name?: string; conditions?: Json; labels?: string[]; denied?: string[] } = {},
): Variant {
  const document = parse(text);
  const operation = getOperationAST(document, given.name);
  if (!operation) throw new Error('the document has no such operation');
  return {
    prepared: prepare(text, document, operation),
    conditions: given.conditions ?? {},
    labels: given.labels ?? [],
    denied: given.denied ?? [],
  };
}

export const context = aContext();
