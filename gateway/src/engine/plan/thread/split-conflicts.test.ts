import { expect, test } from 'vitest';
import type { Fetch, Requirement } from '../plan.ts';
import { splitConflicts } from './split-conflicts.ts';
import { createStandIns, type StandIns } from './stand-ins.ts';
import { on, requiredField } from './requirements.fixture.ts';

/** In place of `title` in two languages and of `code`, as these fields of a ministry need them. */
const needs: Record<string, string[]> = {
  kk: ['title__required0'],
  ru: ['title__required1'],
  both: ['title__required1', 'code__required2'],
  coded: ['code__required2'],
};
const standIns: StandIns = {
  ...createStandIns([]),
  isEmpty: () => false,
  meant: (name) => (name.includes('__required') ? { field: name.replace(/__required\d/, ''), args: [] } : undefined),
  neededBy: (ministry, field) => new Set(ministry === 'labour' ? needs[field] : []),
};

const fetch = (selections: string, requires: Requirement[] | null, given: Partial<Fetch> = {}): Fetch => ({
  kind: 'fetch',
  ministry: 'labour',
  path: ['items', '@'],
  operation: `query Q($representations:[_Any!]!){_entities(representations:$representations){${selections}}}`,
  operationName: 'Q',
  isMutation: false,
  variables: [],
  requires,
  keyed: ['Item'],
  calledAs: [],
  renamed: [],
  contexts: [],
  ...given,
});
const titles = ['title__required0', 'title__required1'];

test('a fetch without conflict stays as it is', () => {
  for (const same of [
    fetch('...on Item{kk plain}', [on('Item', 'id', 'title__required0')]),
    fetch('...on Item{ru both}', [on('Item', 'id', 'title__required1', 'code__required2')]),
    fetch('...on Item{kk}...on Act{ru}', [on('Item', 'title__required0'), on('Act', 'title__required1')]),
    fetch('a', null),
  ]) {
    expect(splitConflicts(same, standIns)).toBe(same);
  }
});

test('without stand-ins nothing is split', () => {
  const same = fetch('...on Item{kk ru}', [on('Item', ...titles)]);
  expect(splitConflicts(same, createStandIns([]))).toBe(same);
});

test('fields that need one field with different arguments are asked for by themselves, and others with either', () => {
  const whole = fetch('...on Item{plain kk ru coded both}', [on('Item', 'id', ...titles, 'code__required2')]);
  expect(splitConflicts(whole, standIns)).toEqual({
    kind: 'at-once',
    nodes: [
      fetch('...on Item{plain kk coded}', [on('Item', 'id', 'title__required0', 'code__required2')]),
      fetch('...on Item{ru both}', [on('Item', 'id', 'title__required1', 'code__required2')]),
    ],
  });
});

test('each fetch has the variables and contexts that it uses, in its arguments and directives alone', () => {
  const operation =
    'query Q($representations:[_Any!]!$a:Int$b:[Int!]=[1]$c:Boolean$context:ID)' +
    '{_entities(representations:$representations){...on Item{x:kk(a:$a){deep(b:$b)}ru(of:$context)@cost(if:$c)}}}';
  const whole = fetch('', [on('Item', 'id', ...titles)], {
    operation,
    variables: ['a', 'b', 'c'],
    contexts: [{ variable: 'context', path: ['..', 'id'] }],
  });
  const { path, operationName, keyed } = whole;
  const split = splitConflicts(whole, standIns);
  expect(split).toEqual({
    kind: 'at-once',
    nodes: [
      {
        ...fetch('', [on('Item', 'id', 'title__required0')], { path, operationName, keyed }),
        operation:
          'query Q($representations:[_Any!]!$a:Int$b:[Int!]=[1]){_entities(representations:$representations){...on Item{x:kk(a:$a){deep(b:$b)}}}}',
        variables: ['a', 'b'],
      },
      {
        ...fetch('', [on('Item', 'id', 'title__required1')]),
        operation:
          'query Q($representations:[_Any!]!$c:Boolean$context:ID){_entities(representations:$representations){...on Item{ru(of:$context)@cost(if:$c)}}}',
        variables: ['c'],
        contexts: whole.contexts,
      },
    ],
  });
});

test('of several types each fetch has those of which it asks something', () => {
  const whole = fetch('...on Item{kk ... on Item{ru}}...on Act{ru}', [
    on('Item', ...titles),
    on('Act', 'title__required1'),
  ]);
  expect(splitConflicts(whole, standIns)).toEqual({
    kind: 'at-once',
    nodes: [
      fetch('...on Item{kk}', [on('Item', 'title__required0')]),
      fetch('...on Item{...on Item{ru}}...on Act{ru}', [on('Item', 'title__required1'), on('Act', 'title__required1')]),
    ],
  });
});

test('a conflict within a required object is one as well', () => {
  const inOwner = (...names: string[]) => on('Item', 'id', requiredField('owner', [on('Owner', ...names)]));
  expect(splitConflicts(fetch('...on Item{kk ru}', [inOwner(...titles)]), standIns)).toEqual({
    kind: 'at-once',
    nodes: [
      fetch('...on Item{kk}', [inOwner('title__required0')]),
      fetch('...on Item{ru}', [inOwner('title__required1')]),
    ],
  });
});

test('a conflict is found wherever the fetch stands in a plan', () => {
  const plain = fetch('...on Item{plain}', [on('Item', 'id')]);
  const whole = fetch('...on Item{kk ru}', [on('Item', ...titles)]);
  const plan = splitConflicts({ kind: 'in-order', nodes: [plain, { kind: 'at-once', nodes: [whole] }] }, standIns);
  expect(plan).toEqual({
    kind: 'in-order',
    nodes: [plain, { kind: 'at-once', nodes: [splitConflicts(whole, standIns)] }],
  });
});
