import { expect, test } from 'vitest';
import { bodyOf, variablesText } from './body.ts';
import { aFetch, aRun } from './fetch.fixture.ts';

const operation = 'query($text:String){measures(text:$text "қ\\n"){id}}';

test.each([undefined, 'Measures__labour__0'])(
  'a body is JSON once its variables are closed, with the name %s',
  (name) => {
    const operationName = name && { operationName: name };
    expect(JSON.parse(`${bodyOf(aFetch({ operation, operationName: name }))}}}`)).toEqual({
      query: operation,
      ...operationName,
      variables: {},
    });
  },
);

test('variables are sent as the client gave them, null too, and those that it did not give are not', () => {
  const given = { text: 'қ"\n', ids: ['a'], none: null, other: 1, constructor: 'c' };
  const text = variablesText(['text', 'ids', 'none', 'missing', 'toString', 'constructor'], aRun({}, given));
  expect(text).toBe(String.raw`,"text":"қ\"\n","ids":["a"],"none":null,"constructor":"c"`);
});

test('no variables are no text', () => {
  expect([variablesText([], aRun({}, { a: 1 })), variablesText(['a'], aRun())]).toEqual(['', '']);
});

test('a variable whose name the planner needs for itself has the value that the client gave', () => {
  const given = { representations: [1], contextualArgument_1: 2 };
  expect(variablesText(['representations__asked', 'contextualArgument_1__asked'], aRun({}, given))).toBe(
    ',"representations__asked":[1],"contextualArgument_1__asked":2',
  );
});
