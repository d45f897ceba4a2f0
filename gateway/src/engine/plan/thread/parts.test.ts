import { expect, test } from 'vitest';
import type { Fetch, PlanNode, Requirement } from '../plan.ts';
import type { Keys } from './keys.ts';
import type { Needs } from './needs.ts';
import { withParts } from './parts.ts';
import { on, requiredField } from './requirements.fixture.ts';

const required: Record<string, string[]> = {
  verdict: ['status'],
  judged: ['status'],
  weight: ['points'],
  named: ['owner.name', 'any.__typename'],
  titled: ['owner.title', 'any.pages'],
  coded: ['code', 'org.code', 'org.name'],
};
const needs: Needs = {
  ofField: (ministry, type, field) => new Set(ministry === 'labour' && type === 'Item' ? required[field] : []),
  ofKeys: (ministry, type) => new Set(ministry === 'labour' && type === 'Item' ? ['id', 'code', 'org.code'] : []),
};
/** A requirement has a key where it has an id. */
const keys: Keys = {
  typesWithKey: (requires) =>
    requires.flatMap((each) =>
      each.kind === 'fragment' && each.selections.some((one) => one.kind === 'field' && one.name === 'id')
        ? [each.on]
        : [],
    ),
};

const fetch = (selections: string, requires: Requirement[] | null, given: Partial<Fetch> = {}): Fetch => ({
  kind: 'fetch',
  ministry: 'labour',
  path: ['items', '@'],
  operation: `query($representations:[_Any!]!){_entities(representations:$representations){${selections}}}`,
  operationName: undefined,
  isMutation: false,
  variables: [],
  requires,
  keyed: ['Item'],
  calledAs: [{ on: 'Item', typename: 'Thing' }],
  renamed: [{ path: ['a'], to: 'b' }],
  contexts: [],
  ...given,
});
const split = (node: PlanNode) => withParts(node, needs, keys);

test('a fetch whose fields all need the same stays as it is', () => {
  for (const same of [
    fetch('...on Item{verdict judged}', [on('Item', 'id', 'status')]),
    fetch('...on Item{plain other}', [on('Item', 'id')]),
    fetch('...on Item{__typename verdict}', [on('Item', 'id', 'status')]),
    fetch('items{verdict plain}', null),
    fetch('...on Item{verdict plain}', [on('Item', 'id', 'status')], { ministry: 'justice' }),
  ]) {
    expect(split(same)).toBe(same);
  }
});

test('each part asks for fields that need the same, and sends a key with what they need', () => {
  const whole = fetch('...on Item{__typename plain verdict weight judged}', [
    on('Act', '__typename', 'id'),
    on('Item', '__typename', 'status', 'points', 'id'),
  ]);
  const requires = (...names: string[]) => [on('Act', '__typename', 'id'), on('Item', '__typename', ...names, 'id')];
  const keyed = ['Act', 'Item'];
  expect(split(whole)).toEqual({
    ...whole,
    parts: [
      fetch('...on Item{__typename plain}', requires(), { keyed }),
      fetch('...on Item{__typename verdict judged}', requires('status'), { keyed }),
      fetch('...on Item{__typename weight}', requires('points'), { keyed }),
    ],
  });
});

test('a part about a type whose key it does not send is not about that type', () => {
  const whole = fetch('...on Item{plain verdict}', [on('Act', 'id'), on('Item', 'status')], { keyed: ['Act'] });
  const { parts = [] } = split(whole) as Fetch;
  expect(parts.map(({ requires, keyed }) => ({ requires, keyed }))).toEqual([
    { requires: [on('Act', 'id')], keyed: ['Act'] },
    { requires: [on('Act', 'id'), on('Item', 'status')], keyed: ['Act'] },
  ]);
});

test('within what is required each part has what it needs, and nothing of which only the type would be left', () => {
  const within = (...names: string[]) =>
    requiredField(
      'owner',
      ['__typename', ...names].map((name) => requiredField(name)),
    );
  const any = (...names: string[]) =>
    requiredField('any', [requiredField('__typename'), ...(names.length > 0 ? [on('Book', ...names)] : [])]);
  const whole = fetch('...on Item{plain named titled}', [on('Item', 'id', within('name', 'title'), any('pages'))]);
  const { parts = [] } = split(whole) as Fetch;
  expect(parts.map(({ requires }) => requires)).toEqual([
    [on('Item', 'id')],
    [on('Item', 'id', within('name'), any())],
    [on('Item', 'id', within('title'), any('pages'))],
  ]);
});

test('what is of a key is sent in each part, whether or not a field needs it as well', () => {
  const org = (...names: string[]) =>
    requiredField(
      'org',
      names.map((name) => requiredField(name)),
    );
  const { parts = [] } = split(
    fetch('...on Item{plain coded}', [on('Item', 'id', 'code', org('code', 'name'))]),
  ) as Fetch;
  expect(parts.map(({ requires }) => requires)).toEqual([
    [on('Item', 'id', 'code', org('code'))],
    [on('Item', 'id', 'code', org('code', 'name'))],
  ]);
});

test('each part has the variables that it uses, and fields in different contexts are in different parts', () => {
  const opening = (variables: string) =>
    `query($representations:[_Any!]!${variables}){_entities(representations:$representations)`;
  const contexts = ['one', 'two'].map((variable) => ({ variable, path: ['..', variable] }));
  const whole = fetch('', [on('Item', 'id')], {
    operation: `${opening('$a:Int$one:ID$two:ID')}{...on Item{x:plain(a:$a) y:in(c:$one) z:in(c:$two d:$one) u:in(c:$one)}}}`,
    variables: ['a'],
    contexts,
  });
  const part = (operation: string, given: Partial<Fetch>) => fetch('', [on('Item', 'id')], { operation, ...given });
  expect(split(whole)).toEqual({
    ...whole,
    parts: [
      part(`${opening('$a:Int')}{...on Item{x:plain(a:$a)}}}`, { variables: ['a'] }),
      part(`${opening('$one:ID')}{...on Item{y:in(c:$one)u:in(c:$one)}}}`, { contexts: contexts.slice(0, 1) }),
      part(`${opening('$one:ID$two:ID')}{...on Item{z:in(c:$two d:$one)}}}`, { contexts }),
    ],
  });
});

test('a fetch has its parts wherever it stands in a plan', () => {
  const plain = fetch('...on Item{plain}', [on('Item', 'id')]);
  const whole = fetch('...on Item{plain verdict}', [on('Item', 'id', 'status')]);
  expect(split({ kind: 'in-order', nodes: [plain, { kind: 'at-once', nodes: [whole] }] })).toEqual({
    kind: 'in-order',
    nodes: [plain, { kind: 'at-once', nodes: [split(whole)] }],
  });
});
