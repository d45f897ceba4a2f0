import type { FetchNode, PlanNode as ApolloNode } from '@apollo/query-planner';
import { Kind, OperationTypeNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import type { Fetch } from '../plan.ts';
import type { Keys } from './keys.ts';
import { readPlan } from './read-plan.ts';
import { createStandIns } from './stand-ins.ts';

const types = parse('type Item { title(in: Lang, no: Int): String }').definitions.filter(
  (node) => node.kind === Kind.OBJECT_TYPE_DEFINITION,
);
const none = createStandIns(types);
const keys: Keys = { typesWithKey: (requires, ministry) => [`${ministry}: ${requires.length}`] };
const known = { standIns: none, keys };

const apollo = (serviceName: string, given: Partial<FetchNode> = {}): FetchNode => ({
  kind: 'Fetch',
  serviceName,
  operation: '{a}',
  operationName: undefined,
  operationKind: OperationTypeNode.QUERY,
  ...given,
});
const ours = (ministry: string, given: Partial<Fetch> = {}): Fetch => ({
  kind: 'fetch',
  ministry,
  path: [],
  operation: '{a}',
  operationName: undefined,
  isMutation: false,
  variables: [],
  requires: null,
  keyed: [],
  calledAs: [],
  renamed: [],
  contexts: [],
  ...given,
});

test('sequences and parallel nodes keep their order, and paths add up', () => {
  const plan: ApolloNode = {
    kind: 'Sequence',
    nodes: [
      apollo('justice', { operationName: 'Q__justice__0', variableUsages: ['first'] }),
      {
        kind: 'Flatten',
        path: ['items', '@'],
        node: {
          kind: 'Parallel',
          nodes: [apollo('labour'), { kind: 'Flatten', path: ['owner', 2], node: apollo('education') }],
        },
      },
      apollo('labour', { operationKind: OperationTypeNode.MUTATION }),
    ],
  };
  expect(readPlan(plan, known)).toEqual({
    kind: 'in-order',
    nodes: [
      ours('justice', { operationName: 'Q__justice__0', variables: ['first'] }),
      {
        kind: 'at-once',
        nodes: [ours('labour', { path: ['items', '@'] }), ours('education', { path: ['items', '@', 'owner', '2'] })],
      },
      ours('labour', { isMutation: true }),
    ],
  });
});

test('what is required, rewritten and taken from around is read with its own words', () => {
  const fetch = apollo('labour', {
    variableUsages: ['first', 'contextualArgument_1_0'],
    requires: [
      {
        kind: 'InlineFragment',
        typeCondition: 'Item',
        selections: [
          { kind: 'Field', name: 'id' },
          {
            kind: 'Field',
            alias: 'x',
            name: 'owner',
            selections: [{ kind: 'InlineFragment', selections: [{ kind: 'Field', name: 'id' }] }],
          },
        ],
      },
    ],
    inputRewrites: [{ kind: 'ValueSetter', path: ['... on Item', '__typename'], setValueTo: 'Thing' }],
    outputRewrites: [{ kind: 'KeyRenamer', path: ['... on Item', 'title__alias_0'], renameKeyTo: 'title' }],
    contextRewrites: [
      { kind: 'KeyRenamer', path: ['..', '... on Plan', 'year'], renameKeyTo: 'contextualArgument_1_0' },
    ],
  });
  expect(readPlan(fetch, known)).toEqual(
    ours('labour', {
      variables: ['first'],
      requires: [
        {
          kind: 'fragment',
          on: 'Item',
          selections: [
            { kind: 'field', name: 'id', as: 'id', selections: null },
            {
              kind: 'field',
              name: 'x',
              as: 'x',
              selections: [{ kind: 'field', name: 'id', as: 'id', selections: null }],
            },
          ],
        },
      ],
      keyed: ['labour: 1'],
      calledAs: [{ on: 'Item', typename: 'Thing' }],
      renamed: [{ path: ['... on Item', 'title__alias_0'], to: 'title' }],
      contexts: [{ variable: 'contextualArgument_1_0', path: ['..', '... on Plan', 'year'] }],
    }),
  );
});

test('a field in whose place another stands is asked for as itself, and sent as itself', () => {
  const standIns = createStandIns(types);
  standIns.inPlace('title(in: RU, no: 1)', 'Item', { ministry: 'labour', field: 'summary' });
  const fetch = apollo('labour', {
    operation: 'query($a:Int){items{title__required0 title__asked:title(in:KK)own:title__required0 title(no:$a)}}',
    requires: [
      { kind: 'InlineFragment', typeCondition: 'Item', selections: [{ kind: 'Field', name: 'title__required0' }] },
    ],
  });
  expect(readPlan(fetch, { standIns, keys })).toMatchObject({
    operation:
      'query($a:Int){items{title__required0:title(in:RU no:1)title__asked:title(in:KK)own:title(in:RU no:1)title(no:$a)}}',
    requires: [
      {
        kind: 'fragment',
        on: 'Item',
        selections: [{ kind: 'field', name: 'title__required0', as: 'title', selections: null }],
      },
    ],
  });
});

test.each<[string, ApolloNode, string]>([
  ['a condition', { kind: 'Condition', condition: 'x' }, 'a node of the kind Condition'],
  ['what comes later', { kind: 'Defer', primary: {}, deferred: [] }, 'a node of the kind Defer'],
  [
    'an unknown rewrite of what is sent',
    apollo('labour', { inputRewrites: [{ kind: 'KeyRenamer', path: ['... on A', '__typename'], renameKeyTo: 'b' }] }),
    'unknown rewrite: KeyRenamer',
  ],
  [
    'another value than the type’s name',
    apollo('labour', { inputRewrites: [{ kind: 'ValueSetter', path: ['... on A', 'id'], setValueTo: 1 }] }),
    'unknown rewrite: ValueSetter',
  ],
  [
    'an unknown rewrite of what comes',
    apollo('labour', { outputRewrites: [{ kind: 'ValueSetter', path: ['a'], setValueTo: 1 }] }),
    'unknown rewrite: ValueSetter',
  ],
])('%s ends planning rather than being passed over', (_what, node, message) => {
  expect(() => readPlan({ kind: 'Sequence', nodes: [node] }, known)).toThrow(message);
});

test('a subscription is no plan of ours', () => {
  expect(() => readPlan({ kind: 'Subscription', primary: apollo('labour') }, known)).toThrow('the kind Subscription');
});
