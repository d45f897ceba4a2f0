import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { sharedAdvice, sharedProblems, sharedSentence } from './advice.ts';

const shared = (field: string) => parse(`type SdgRef @shareable { id: ID! ${field} }`);
const places = new Map([
  ['SdgRef', [{ ministry: 'labour', file: 'schema/common.graphql', line: 3 }]],
  [
    'SdgRef.goal',
    [
      { ministry: 'labour', file: 'schema/common.graphql', line: 4 },
      { ministry: 'justice', file: 'schema/common.graphql', line: 4 },
    ],
  ],
]);

/** What is said of the way from one version to the next. */
function advised(before: string, after: string) {
  const [advice, ...more] = sharedAdvice(shared(before), shared(after));
  expect(more).toEqual([]);
  return advice && { says: sharedSentence(advice), safe: advice.composesHalfway, steps: advice.steps };
}

test.each<[name: string, before: string, after: string, says: string, safe: boolean, steps: RegExp[]]>([
  ['added', '', 'goal: Int', 'is added to', false, [/^Add SdgRef.goal with @inaccessible/, /^Take @inaccessible off/]],
  ['added hidden', '', 'goal: Int @inaccessible', 'is added to', true, [/^Take @inaccessible off/]],
  ['opened', 'goal: Int @inaccessible', 'goal: Int', 'is opened in', true, []],
  [
    'taken out',
    'goal: Int',
    '',
    'is taken out of',
    false,
    [/@deprecated, its reason/, /give it @inac/, /^Take SdgRef.goal out/],
  ],
  [
    'deprecated',
    'goal: Int',
    'goal: Int @deprecated',
    'is deprecated in',
    true,
    [/give it @inac/, /^Take SdgRef.goal out/],
  ],
  ['hidden', 'goal: Int', 'goal: Int @inaccessible', 'is hidden in', true, [/^Take SdgRef.goal out/]],
  ['taken out, hidden', 'goal: Int @inaccessible', '', 'is taken out of', true, []],
  [
    'of another type',
    'goal: Int',
    'goal: Float',
    'gets another type or default in',
    false,
    [/^Leave SdgRef.goal as it was/, /^Take @inac/, /@deprecated/, /give it @inac/, /^Take SdgRef.goal out/],
  ],
  ['promised', 'goal: Int', 'goal: Int!', 'gets another type or default in', true, []],
])('a field %s: what it is, and the steps that are left', (_, before, after, says, safe, steps) => {
  expect(advised(before, after)).toEqual({
    says: `SdgRef.goal ${says} what all ministries share.`,
    safe,
    steps: steps.map((step) => expect.stringMatching(step)),
  });
});

test('of a type that comes new nothing is left to do', () => {
  const advice = sharedAdvice(shared(''), parse('type SdgRef @shareable { id: ID! } type New @shareable { a: Int }'));
  expect(advice).toMatchObject([{ coordinate: 'New', what: 'ADDED', steps: [] }]);
});

test('an argument comes as optional and is required later', () => {
  const advice = sharedAdvice(shared('goal: Int'), shared('goal(of: Int!): Int'));
  expect(advice.map(({ coordinate, composesHalfway, steps }) => [coordinate, composesHalfway, steps.length])).toEqual([
    ['SdgRef.goal(of:)', false, 2],
  ]);
});

test('what cannot be made in one step is a problem with its place, once, and its steps in their order', () => {
  const problems = sharedProblems(sharedAdvice(shared('goal: Int'), shared('goal: [Int]')), places);
  expect(problems).toEqual([
    {
      code: 'SHARED_CHANGE_IN_ONE_STEP',
      message:
        'SdgRef.goal gets another type or default in what all ministries share. ' +
        'Ministries deploy on different days, and the two versions do not compose.',
      fix: expect.stringMatching(/^In steps\. Each step is a version.* 1\. Leave .* 5\. Take SdgRef\.goal out\.$/),
      places: [{ ministry: null, file: 'schema/common.graphql', line: 4 }],
    },
  ]);
});

test('of what is taken out the place is that of what it belonged to', () => {
  const [problem] = sharedProblems(sharedAdvice(shared('old(of: Int!): Int'), shared('')), places);
  expect(problem?.places).toEqual([{ ministry: null, file: 'schema/common.graphql', line: 3 }]);
});

test('a safe change is no problem', () => {
  expect(sharedProblems(sharedAdvice(shared(''), shared('goal: Int @inaccessible')), places)).toEqual([]);
});
