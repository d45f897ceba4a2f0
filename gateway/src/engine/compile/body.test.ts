import { expect, test } from 'vitest';
import type { Fetch } from '../plan/plan.ts';
import { bodyOf, variablesText } from './body.ts';
import type { Json } from './json.ts';

const fetch: Fetch = {
  kind: 'fetch',
  ministry: 'labour',
  path: [],
  operation: 'query($text:String){measures(text:$text "қ\\n"){id}}',
  operationName: undefined,
  isMutation: false,
  variables: [],
  requires: null,
  calledAs: [],
  renamed: [],
  contexts: [],
};
const run = (variables: Json) => ({
  variables,
  context: { requestId: 'r', trace: { traceId: '', sampled: false, state: undefined }, authorization: undefined },
  deadline: Infinity,
  data: {},
  faults: [],
});

test.each([undefined, 'Measures__labour__0'])('a body is JSON once its variables are closed, with the name %s', (name) => {
  const operationName = name && { operationName: name };
  expect(JSON.parse(`${bodyOf({ ...fetch, operationName: name })}}}`)).toEqual({
    query: fetch.operation,
    ...operationName,
    variables: {},
  });
});

test('variables are sent as the client gave them, null too, and those that it did not give are not', () => {
  const given = { text: 'қ"\n', ids: ['a'], none: null, other: 1, constructor: 'c' };
  const text = variablesText(['text', 'ids', 'none', 'missing', 'toString', 'constructor'], run(given));
  expect(text).toBe(String.raw`,"text":"қ\"\n","ids":["a"],"none":null,"constructor":"c"`);
});

test('no variables are no text', () => {
  expect([variablesText([], run({ a: 1 })), variablesText(['a'], run({}))]).toEqual(['', '']);
});

test('a variable whose name the planner needs for itself has the value that the client gave', () => {
  const given = { representations: [1], contextualArgument_1: 2 };
  expect(variablesText(['representations__asked', 'contextualArgument_1__asked'], run(given))).toBe(
    ',"representations__asked":[1],"contextualArgument_1__asked":2',
  );
});
