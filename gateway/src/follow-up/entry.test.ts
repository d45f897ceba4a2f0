import { expect, test } from 'vitest';
import { entryOf } from './entry.ts';
import { answered } from './sample.fixture.ts';

test('what is live, what was last registered and what is unknown are told apart', () => {
  expect(entryOf(answered)).toEqual({
    id: 'TST-1-00000001',
    paragraph: '1.2',
    states: ['Testland', 'Sampleland'],
    position: 'SUPPORTED',
    words: 'A line, of "our own"',
    official: false,
    derivedStatus: null,
    bases: ['OFFICER', 'ILLUSTRATIVE', 'ILLUSTRATIVE'],
    measures: [
      {
        id: 'justice-1',
        title: 'A measure of justice',
        status: 'NOT_REPORTED',
        due: '2022-12-31',
        overdue: true,
        live: true,
        lead: { name: 'Internal Affairs', stated: true },
        coExecutors: [{ name: 'health', stated: true }],
      },
      {
        id: 'labour-1',
        title: '=As registered',
        status: 'PLANNED',
        due: null,
        overdue: false,
        live: false,
        lead: { name: 'Labour', stated: false },
        coExecutors: [],
      },
      null,
    ],
  });
});

test('the official text stands before our summary', () => {
  const entry = entryOf({ ...answered, text: { in: { value: 'Official words' } } });
  expect(entry).toMatchObject({ words: 'Official words', official: true });
});
