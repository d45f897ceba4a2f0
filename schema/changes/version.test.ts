import { printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { changesBetween } from './changes.ts';
import { contract, operations, today, versionOf } from './corpus/contract.fixture.ts';
import { versionOfText } from './version.ts';

const now = versionOf(contract);

test('against an API schema only what clients see is told, by the ministries that have it now', async () => {
  const api = printSchema(now.api).replace('type Office {', 'type Office {\n  wing: String');
  const before = versionOfText(api);
  expect(before.supergraph).toBe(null);
  const changes = await changesBetween(before, now, { operations, today });
  expect(changes).toEqual([
    {
      class: 'BREAKING',
      code: 'FIELD_REMOVED',
      coordinate: 'Office.wing',
      message: "Field 'wing' was removed from object type 'Office'",
      ministries: ['education', 'labour'],
      places: [
        { ministry: 'labour', file: 'labour.graphql', line: 8 },
        { ministry: 'education', file: 'education.graphql', line: 4 },
      ],
      hurt: [],
    },
  ]);
});

test.each(['type {', 'type Query { a: Nothing }', 'query Plans { plans }', ''])(
  'a text that is no schema is refused: %j',
  (text) => {
    expect(() => versionOfText(text)).toThrow(Error);
  },
);
