import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { placesIn } from '../composition/places.ts';
import { ministrySubgraphs } from '../composition/subgraph.ts';
import { schemaPath } from '../sdl.ts';
import { readLabelFiles } from './files.ts';
import { labelProblems } from './problems.ts';

const small = buildSchema('type Query { colour: Colour } type Thing { id: ID } enum Colour { RED BLUE }');
const places = new Map([
  ['Colour', [{ ministry: 'labour', file: 'colours.graphql', line: 1 }]],
  ['Colour.BLUE', [{ ministry: 'labour', file: 'colours.graphql', line: 3 }]],
]);
const text = `{
  "Colour": {
    "name": { "kk": "Түс", "ru": "Цвет", "en": "Colour" },
    "values": {
      "RED": { "kk": "Қызыл", "ru": "Красный", "en": "Red" },
      "BLUE": { "kk": "Көк", "ru": "Синий", "en": "Blue" }
    }
  }
}`;
const blue = '"BLUE": { "kk": "Көк", "ru": "Синий", "en": "Blue" }';

const files = ['schema/labels/labour.json', 'schema/labels/common.json'] as const;
const [labour, common] = files;

/** The problems of these labels, with one passage replaced. */
function problemsWith(passage: string, replacement: string, ...more: string[]) {
  expect(text).toContain(passage);
  const texts = [text.replace(passage, replacement), ...more];
  return labelProblems(
    small,
    texts.map((each, at) => ({ file: files[at] ?? '', text: each })),
    places,
  );
}

test('every enum of the contract and every value of it has a label in each language', () => {
  const api = buildSchema(readFileSync(`${schemaPath}api.graphql`, 'utf8'));
  expect(labelProblems(api, readLabelFiles(), placesIn(ministrySubgraphs()))).toEqual([]);
});

test('labels of all there is have no problem', () => {
  expect(problemsWith(blue, blue)).toEqual([]);
});

test('a value without label is named where it is declared, with the file to write it in', () => {
  expect(problemsWith(`,\n      ${blue}`, '')).toEqual([
    {
      code: 'LABEL_MISSING',
      message: 'Colour.BLUE has no label.',
      fix: 'Write what it is called in kk, ru and en into schema/labels/labour.json.',
      places: [{ ministry: 'labour', file: 'colours.graphql', line: 3 }],
    },
  ]);
});

test('an enum without label is named with each of its values', () => {
  const problems = labelProblems(small, [], places);
  expect(problems.map(({ message }) => message)).toEqual([
    'Colour has no label.',
    'Colour.RED has no label.',
    'Colour.BLUE has no label.',
  ]);
});

test('what several ministries declare is labelled in the file of all, and where a file is new that is said', () => {
  const shared = [1, 2].map((line) => ({ ministry: `m${line}`, file: 'common.graphql', line }));
  const [first] = labelProblems(small, [], new Map([['Colour', shared]]));
  expect(first?.fix).toContain('schema/labels/common.json');
  const [alone] = labelProblems(small, [], places);
  expect(alone?.fix).toMatch(
    /schema\/labels\/labour\.json, a new file, and import it in schema\/labels\/labels\.ts\.$/,
  );
});

test.each([
  ['a value', blue, blue.replace('BLUE', 'GREEN'), 'Colour.GREEN', 6],
  ['a type', '"Colour": {', '"Shape": { "name": { "kk": "А", "ru": "Б", "en": "C" } },\n  "Colour": {', 'Shape', 2],
])('a label of %s that the schema does not have is named with its line', (_, passage, replacement, name, line) => {
  const stale = problemsWith(passage, replacement).filter(({ code }) => code === 'LABEL_STALE');
  expect(stale).toEqual([
    {
      code: 'LABEL_STALE',
      message: `${name} has a label, and the schema does not have it.`,
      fix: 'Remove the label, or correct its name.',
      places: [{ ministry: null, file: labour, line }],
    },
  ]);
});

test('the line is that of the value within its own enum, where another has a value of the same name', () => {
  const shape = '"Shape": { "name": { "kk": "А", "ru": "Б", "en": "C" }, "values": { "BLUE": {} } },';
  const found = problemsWith(text, text.replace('{', `{ ${shape}`).replace('"Blue"', '"blue"'));
  const malformed = found.filter(({ code }) => code === 'LABEL_MALFORMED');
  expect(malformed.map(({ places: [place] }) => place?.line)).toEqual([1, 6]);
});

test.each([
  ['a language is missing', '"ru": "Синий", ', '', 'ru: it is missing'],
  ['a language is empty', '"Синий"', '" "', 'ru: it is empty'],
  ['there are blanks around it', '"Синий"', '"Синий "', 'ru: there are blanks around «Синий»'],
  ['it begins small', '"Blue"', '"blue"', 'en: «blue» does not begin with a capital letter'],
  ['it was not translated', '"Көк"', '"Blue"', 'kk: «Blue» is in another language'],
  ['English is in Cyrillic', '"Blue"', '"Синий"', 'en: «Синий» is in another language'],
  ['there is a fourth language', '"en": "Blue"', '"en": "Blue", "de": "Blau"', 'de: labels are in kk, ru and en'],
  ['it is no text', '"Синий"', '7', 'ru: it is empty'],
])('a label is refused where %s', (_, passage, replacement, fault) => {
  expect(problemsWith(passage, replacement)).toEqual([
    {
      code: 'LABEL_MALFORMED',
      message: `The label of Colour.BLUE cannot be shown. ${fault}.`,
      fix: 'Write it in each language in a few words, the first with a capital letter.',
      places: [{ ministry: null, file: labour, line: 6 }],
    },
  ]);
});

test('two values of one enum that read the same in a language are named, whatever their case', () => {
  expect(problemsWith('"Синий"', '"КРАСНЫЙ"')).toEqual([
    {
      code: 'LABEL_AMBIGUOUS',
      message: 'Colour.RED and Colour.BLUE are both «Красный».',
      fix: 'Word them so that a reader can tell one from the other.',
      places: [5, 6].map((line) => ({ ministry: null, file: labour, line })),
    },
  ]);
});

test('a label that two files have is named with both', () => {
  const again = '{ "Colour": { "name": { "kk": "Рең", "ru": "Окраска", "en": "Hue" } } }';
  expect(problemsWith(blue, blue, again)).toMatchObject([
    {
      code: 'LABEL_TWICE',
      places: [
        { file: labour, line: 2 },
        { file: common, line: 1 },
      ],
    },
  ]);
});

test.each([
  ['is not JSON', text, '{ "Colour": ', 1],
  ['has a type without name', '"name": {', '"called": {', 2],
  ['has a value that is no label', blue, '"BLUE": "Blue"', 6],
])('a file that %s is refused with its line and the form', (_, passage, replacement, line) => {
  const invalid = problemsWith(passage, replacement).filter(({ code }) => code === 'LABEL_FILE_INVALID');
  expect(invalid).toMatchObject([{ places: [{ file: labour, line }] }]);
  expect(invalid[0]?.fix).toContain('"values"');
});
