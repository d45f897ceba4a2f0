import { type FieldNode, Kind, parse, type SelectionNode } from 'graphql';
import { expect, test } from 'vitest';
import { conditionVariables, inclusion, isCondition } from './conditions.ts';

test('the variables that decide are those of skip and include, anywhere, each once', () => {
  const text = `query ($a: Boolean!, $b: Boolean!, $c: Boolean!, $d: Int, $e: Boolean!) @unknown(if: $d) {
    x @skip(if: $b) @other(if: $d)
    y(if: $d) @include(if: true) { z @include(if: $b) @include(if: $a) }
    ... @include(if: $c) { x }
    ...F @skip(if: $a)
  }
  fragment F on Query { w @skip(if: $e) @include(unless: $d) }`;
  expect(conditionVariables(parse(text)).toSorted()).toEqual(['a', 'b', 'c', 'e']);
  expect(conditionVariables(parse('query ($a: Int) { x(if: $a) @skip(if: false) }'))).toEqual([]);
});

const included = (directives: string, values: Record<string, unknown>) => {
  const [operation] = parse(`{ field ${directives} ... ${directives} { field } ...F ${directives} }`).definitions;
  const selections = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
  const isIncluded = inclusion(values);
  return [...new Set(selections.map((selection: SelectionNode) => isIncluded(selection)))];
};

test.each<[string, boolean]>([
  ['', true],
  ['@include(if: true)', true],
  ['@include(if: false)', false],
  ['@skip(if: true)', false],
  ['@skip(if: false)', true],
  ['@include(if: $yes)', true],
  ['@include(if: $no)', false],
  ['@include(if: $none)', false],
  ['@skip(if: $yes)', false],
  ['@skip(if: $no)', true],
  ['@skip(if: $none)', true],
  ['@include(if: $yes) @skip(if: $yes)', false],
  ['@skip(if: $no) @include(if: $no)', false],
  ['@skip(if: $no) @include(if: $yes)', true],
  ['@other(if: false)', true],
  ['@other(if: false) @skip(if: true)', false],
])('a field, an inline fragment or a spread with "%s" is there: %s', (directives, isThere) => {
  expect(included(directives, { yes: true, no: false })).toEqual([isThere]);
});

test('a value that is not a boolean decides like false', () => {
  expect(['true', 1, null, {}].flatMap((value) => included('@include(if: $a)', { a: value }))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('skip and include are conditions, and nothing else is', () => {
  const [operation] = parse('{ f @skip(if: true) @include(if: true) @defer @Skip(if: true) }').definitions;
  const [field] = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
  expect((field as FieldNode).directives?.map(isCondition)).toEqual([true, true, false, false]);
});
