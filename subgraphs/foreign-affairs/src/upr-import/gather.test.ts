import { expect, test } from 'vitest';
import { gather } from './gather.ts';
import type { Fact } from './read-row.ts';

const registers = {
  sessions: [],
  reviewOfSession: () => null,
  stateOf: () => null,
  hasTheme: (id: string) => id === 'labour',
};

const fact = (line: number, given: Partial<Fact> = {}): Fact => ({
  line,
  id: 'KAZ-2-00000001',
  review: 'KAZ-2',
  text: 'Ratify',
  kind: 'RECOMMENDATION',
  position: 'SUPPORTED',
  state: 'CL',
  action: 5,
  issues: ['Labour'],
  origin: null,
  ...given,
});

test('the rows of one text are one recommendation, with all their States and issues, each once', () => {
  const facts = [fact(2), fact(3, { state: 'PE', text: 'ratify!' }), fact(4, { issues: ['Labour', 'Justice'] })];
  const { recommendations, taken, faults } = gather(facts, { ...registers, hasTheme: () => true });
  expect(recommendations).toEqual([
    {
      id: 'KAZ-2-00000001',
      review: 'KAZ-2',
      kind: 'RECOMMENDATION',
      text: 'Ratify',
      position: 'SUPPORTED',
      action: 5,
      states: ['CL', 'PE'],
      issues: ['Labour', 'Justice'],
      themes: ['labour', 'justice'],
      rows: [2, 3, 4].map((line) => ({ line, origin: null })),
    },
  ]);
  expect([taken, faults]).toEqual([facts, []]);
});

test('a row that contradicts an earlier one of the same text on the response is bad, and only it', () => {
  const { recommendations, taken, faults } = gather(
    [fact(2), fact(3, { position: 'NOTED', state: 'PE' }), fact(4)],
    registers,
  );
  expect(faults).toEqual([{ line: 3, reason: 'Response differs from that of line 2, which has the same text' }]);
  expect(taken.map(({ line }) => line)).toEqual([2, 4]);
  expect(recommendations[0]?.states).toEqual(['CL']);
});

test('another action is kept to the first, an issue without a theme is kept; both are told once', () => {
  const { recommendations, warnings } = gather(
    [fact(2, { issues: ['Elves'] }), fact(3, { action: 4, issues: ['Elves'] })],
    registers,
  );
  expect(recommendations[0]).toMatchObject({ action: 5, issues: ['Elves'], themes: [] });
  expect(warnings).toEqual([
    'The issue "Elves" is no theme that is known; it is kept as an issue.',
    'line 3: Action differs from that of line 2, which has the same text and is kept to',
  ]);
});
