import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type PlanNode, QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { composeMinistries } from './composition/composition.ts';
import { measureOwners } from './ministries.ts';

const matrix = `query FollowUpMatrix {
  recommendations(filter: { review: ["KAZ-2"] }, first: 200) {
    nodes {
      id
      paragraph
      position
      states { id name { en } }
      lead { id name { kk ru en } }
      coExecutors { id name { kk ru en } }
      derivedStatus
      measures {
        id
        title { kk ru en }
        status
        overdue
        timeframe { to }
        progress(last: 1) { text { kk } evidence { title url } }
        registered { title { kk ru en } status asOf }
        responsibilities { role agency { id name { kk ru en } } }
      }
    }
    totalCount
  }
}`;

/** The fetches of a plan: those that run at the same time as one step. */
function steps(node: PlanNode | undefined): string[][] {
  if (!node) return [];
  switch (node.kind) {
    case 'Fetch':
      return [[node.serviceName]];
    case 'Flatten':
      return steps(node.node);
    case 'Sequence':
      return node.nodes.flatMap(steps);
    case 'Parallel': {
      const branches = node.nodes.map(steps);
      const longest = Math.max(...branches.map(({ length }) => length));
      return Array.from({ length: longest }, (_, at) => branches.flatMap((branch) => branch[at] ?? []));
    }
    default:
      throw new Error(`unexpected ${node.kind} in the plan`);
  }
}

function fetches(document: string): string[][] {
  const composed = composeMinistries();
  if ('errors' in composed) throw new Error(JSON.stringify(composed.errors));
  const supergraph = Supergraph.build(composed.supergraph, { supportedFeatures: null });
  const operation = operationFromDocument(supergraph.apiSchema(), parse(document));
  const plan = new QueryPlanner(supergraph).buildQueryPlan(operation);
  if (plan.node?.kind === 'Subscription') throw new Error('unexpected subscription');
  return steps(plan.node).map((step) => step.toSorted());
}

test('the follow-up matrix, live statuses included, is four steps, and asks each owner once', () => {
  const others = measureOwners.map(({ name }) => name).filter((name) => name !== 'justice');
  expect(fetches(matrix)).toEqual([
    ['foreign-affairs'],
    ['justice', 'justice', 'justice'],
    others.toSorted(),
    ['foreign-affairs'],
  ]);
});

test('a search asks every ministry at once, each for what it owns', () => {
  const search = `{
    search(text: "мүгедек") {
      measures { totalCount }
      recommendations { edges { node { id } matches { field words } } }
      digitalSystems { digitalSystem { id } }
      programmes { programme { id } }
    }
  }`;
  expect(fetches(search)).toEqual([['education', 'foreign-affairs', 'justice', 'labour']]);
});
