import { readFileSync } from 'node:fs';
import { parse, Source } from 'graphql';
import { expect, test } from 'vitest';
import { compose } from '../../composition/composition.ts';
import { ministrySubgraphs } from '../../composition/subgraph.ts';
import { ministryModules, schemaPath } from '../../sdl.ts';
import { type SharedChange, sharedChanges } from './changes.ts';

const now = readFileSync(`${schemaPath}common.graphql`, 'utf8');

type Edit = (sdl: string) => string;
const same: Edit = (sdl) => sdl;
/** Replaces a passage, which has to be there. */
const put =
  (passage: string | RegExp, replacement: string): Edit =>
  (sdl) => {
    const edited = sdl.replace(passage, replacement);
    if (edited === sdl) throw new Error(`common.graphql does not have ${passage}`);
    return edited;
  };

/** Whether ministries compose of which one alone has the new version, and of which all but one have it. */
function composesHalfway(before: string, after: string): boolean[] {
  const running = (isNew: (name: string) => boolean) =>
    ministrySubgraphs((name) => [
      parse(new Source(isNew(name) ? after : before, 'schema/common.graphql')),
      ...ministryModules(name).slice(1),
    ]);
  return [(name: string) => name === 'labour', (name: string) => name !== 'labour'].map(
    (isNew) => !('errors' in compose(running(isNew))),
  );
}

const goal = / {2}"The goal it belongs to, 1 to 17\."\n.*\n/;
const suspended = / {2}"Begun and halted for a time\."\n.*\n/;
const addLabel = put('  "The level of `id`."', '  "x" label: String\n  "The level of `id`."');
const addHiddenLabel = put('  "The level of `id`."', '  "x" label: String @inaccessible\n  "The level of `id`."');
const addValue = put('  "Begun and halted', '  "x"\n  DELAYED\n  "Begun and halted');
const addHiddenValue = put('  "Begun and halted', '  "x"\n  DELAYED @inaccessible\n  "Begun and halted');
const addArgument = (argument: string) => put('language: Language! = KK', `language: Language! = KK ${argument}`);

type Expected = [coordinate: string, what: SharedChange['what'], halfway: boolean];

test.each<[name: string, before: Edit, after: Edit, expected: Expected]>([
  ['a field, open', same, addLabel, ['SdgRef.label', 'ADDED', false]],
  ['a field, hidden', same, addHiddenLabel, ['SdgRef.label', 'ADDED', true]],
  ['a field that is opened', addHiddenLabel, addLabel, ['SdgRef.label', 'OPENED', true]],
  ['a field taken out', same, put(goal, ''), ['SdgRef.goal', 'REMOVED', false]],
  ['a hidden field taken out', addHiddenLabel, same, ['SdgRef.label', 'REMOVED', true]],
  ['a field that is hidden', addLabel, addHiddenLabel, ['SdgRef.label', 'HIDDEN', true]],
  [
    'a deprecation',
    same,
    put('goal: Int!', 'goal: Int! @deprecated(reason: "x")'),
    ['SdgRef.goal', 'DEPRECATED', true],
  ],
  ['a promise taken back', same, put('goal: Int!', 'goal: Int'), ['SdgRef.goal', 'RESHAPED', true]],
  ['a promise', same, put('  kk: String', '  kk: String!'), ['LocalizedText.kk', 'RESHAPED', true]],
  ['another type', same, put('goal: Int!', 'goal: Float!'), ['SdgRef.goal', 'RESHAPED', false]],
  ['a list', same, put('goal: Int!', 'goal: [Int!]!'), ['SdgRef.goal', 'RESHAPED', false]],
  ['an optional argument', same, addArgument('"y" or: Language'), ['LocalizedText.in(or:)', 'ADDED', true]],
  ['a required argument', same, addArgument('"y" or: Language!'), ['LocalizedText.in(or:)', 'ADDED', false]],
  [
    'a required argument with a default',
    same,
    addArgument('"y" or: Language! = RU'),
    ['LocalizedText.in(or:)', 'ADDED', true],
  ],
  [
    'a root field, which is reached from anywhere',
    same,
    put('extend type Query {', 'extend type Query {\n  "x" moment: DateTime @shareable'),
    ['Query.moment', 'ADDED', true],
  ],
  [
    'a type taken out, with its parts',
    (sdl) => `${sdl}"n" type New @shareable { "a" a: Int }`,
    same,
    ['New', 'REMOVED', true],
  ],
  [
    'an argument that becomes required',
    addArgument('"y" or: Language'),
    addArgument('"y" or: Language!'),
    ['LocalizedText.in(or:)', 'REQUIRED', true],
  ],
  [
    'another default',
    same,
    put('Language! = KK', 'Language! = RU'),
    ['LocalizedText.in(language:)', 'RESHAPED', false],
  ],
  ['a value that is asked with too, open', same, addValue, ['MeasureStatus.DELAYED', 'ADDED', false]],
  ['a value that is asked with too, hidden', same, addHiddenValue, ['MeasureStatus.DELAYED', 'ADDED', true]],
  ['a value that is opened', addHiddenValue, addValue, ['MeasureStatus.DELAYED', 'OPENED', true]],
  ['a value taken out', same, put(suspended, ''), ['MeasureStatus.SUSPENDED', 'REMOVED', false]],
  ['a hidden value taken out', addHiddenValue, same, ['MeasureStatus.DELAYED', 'REMOVED', true]],
  [
    'a type of which nobody has heard',
    same,
    (sdl) => `${sdl}"n" type New @shareable { "a" a: Int }`,
    ['New', 'ADDED', true],
  ],
])('%s', (_, edit, editFurther, [coordinate, what, halfway]) => {
  const before = edit(now);
  const after = editFurther(now);
  const changes = sharedChanges(parse(before), parse(after));
  expect(changes.map((change) => [change.coordinate, change.what, change.composesHalfway])).toEqual([
    [coordinate, what, halfway],
  ]);
  // What is said is what composition says.
  expect(composesHalfway(before, after)).toEqual([halfway, halfway]);
});

test('descriptions, order and spacing are no changes, nor what was deprecated before', () => {
  const deprecated = parse(put('goal: Int!', 'goal: Int! @deprecated(reason: "x")')(now));
  expect(sharedChanges(deprecated, deprecated)).toEqual([]);
  expect(sharedChanges(parse(now), parse(now.replace('The level of', 'A level of').replaceAll('  ', ' ')))).toEqual([]);
});

test('of a new type only the type is told, of a new field with arguments only the field', () => {
  const after = put(
    '  "The level of `id`."',
    '  "x" label("y" in: Language): New @inaccessible\n  "The level of `id`."',
  )(now);
  expect(
    sharedChanges(parse(now), parse(`${after}type New @shareable { a(b: Int): Int }`)).map((c) => c.coordinate),
  ).toEqual(['SdgRef.label', 'New']);
});

test('a value of an enum that only answers have is held to the same steps, although it would compose', () => {
  const after = put('  TARGET\n', '  TARGET\n  "z"\n  OTHER\n')(now);
  expect(sharedChanges(parse(now), parse(after))).toMatchObject([
    { coordinate: 'SdgKind.OTHER', composesHalfway: false },
  ]);
  expect(composesHalfway(now, after)).toEqual([true, true]);
});
