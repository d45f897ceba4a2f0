import { expect, test } from 'vitest';
import type { Fetch, PlanNode, Requirement } from '../plan.ts';
import { needsFirst } from './needs-first.ts';
import { on, requiredField } from './requirements.fixture.ts';

const root = fetch('labour', [], 'items{__typename id owner{id}}', null);
const status = fetch('justice', ['items', '@'], '...on Item{__typename status}', [on('Item', 'id')]);
const verdict = fetch('education', ['items', '@'], '...on Act{verdict}', [on('Act', 'id', 'status')]);
const judged = fetch('justice', ['items', '@'], 'status', [on('Item', 'id', 'verdict')]);
const rank = fetch('foreign-affairs', ['items', '@'], 'rank', [on('Item', 'id', 'verdict')]);
const name = fetch('justice', ['items', '@', 'owner'], 'name', [on('Owner', 'id')]);
const named = fetch('labour', ['items', '@'], 'named', [
  on('Item', 'id', requiredField('owner', [on('Owner', 'name')])),
]);
const pay = fetch('labour', ['items', '@', 'owner'], 'pay', [on('Owner', 'id')], {
  contexts: [{ variable: 'in', path: ['..', '... on Item', 'status'] }],
});

function fetch(
  ministry: string,
  path: string[],
  selections: string,
  requires: Requirement[] | null,
  given: Partial<Fetch> = {},
): Fetch {
  return {
    kind: 'fetch',
    ministry,
    path,
    operation: requires
      ? `query($representations:[_Any!]!){_entities(representations:$representations){${selections}}}`
      : `{${selections}}`,
    operationName: undefined,
    isMutation: false,
    variables: [],
    requires,
    keyed: [],
    calledAs: [],
    renamed: [],
    contexts: [],
    ...given,
  };
}

const inOrder = (...nodes: PlanNode[]): PlanNode => ({ kind: 'in-order', nodes });
const atOnce = (...nodes: PlanNode[]): PlanNode => ({ kind: 'at-once', nodes });

test.each([
  ['all that is needed was told before', inOrder(root, atOnce(status, name))],
  ['what is needed is told on one’s own', inOrder(root, atOnce(name, inOrder(status, verdict)))],
  ['what was told before is told again', inOrder(root, status, atOnce(verdict, status))],
  ['what is told on one’s own is told by another too', inOrder(root, atOnce(status, inOrder(status, verdict)))],
  ['nobody tells what is needed', inOrder(root, atOnce(verdict, name))],
  ['one fetch is all', root],
  ['each needs what the other tells', inOrder(root, atOnce(verdict, judged))],
])('where %s, the plan stays', (_what, plan) => {
  expect(needsFirst(plan)).toEqual(plan);
});

test('what needs what another tells comes after it, and the rest at once', () => {
  expect(needsFirst(inOrder(root, atOnce(verdict, name, status)))).toEqual(
    inOrder(root, inOrder(atOnce(name, status), verdict)),
  );
  expect(needsFirst(inOrder(root, atOnce(rank, verdict, status)))).toEqual(
    inOrder(root, inOrder(status, inOrder(verdict, rank))),
  );
});

test('also where it stands within an object, or around the entity', () => {
  expect(needsFirst(inOrder(root, atOnce(named, name)))).toEqual(inOrder(root, inOrder(name, named)));
  expect(needsFirst(inOrder(root, atOnce(pay, status)))).toEqual(inOrder(root, inOrder(status, pay)));
});
