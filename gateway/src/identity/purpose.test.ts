import { expect, test } from 'vitest';
import { caseOf, purposeOf } from './purpose.ts';

/** As Node gives a header that came as UTF-8. */
const sent = (text: string) => ({ 'x-case': Buffer.from(text).toString('latin1') });

test('a purpose is one of those that are known, or none', () => {
  expect([purposeOf({ 'x-purpose': 'national-report' }), purposeOf({}), purposeOf({ 'x-purpose': '' })]).toEqual([
    'national-report',
    undefined,
    undefined,
  ]);
});

test.each(['audit, audit', 'AUDIT', 'toString', 'audit '])('“%s” is no purpose', (purpose) => {
  expect(() => purposeOf({ 'x-purpose': purpose })).toThrow(
    /^X-Purpose must be one of upr-follow-up, national-report,/,
  );
});

test.each(['A-7/2026', 'Іс № 7 — ӘКШ', '😀'.repeat(200)])(
  'a case is what was sent, in any writing: %s',
  (reference) => {
    expect(caseOf(sent(reference))).toBe(reference);
  },
);

test('no case is none', () => {
  expect([caseOf({}), caseOf({ 'x-case': '' })]).toEqual([undefined, undefined]);
});

test.each([
  ['too long', sent('ә'.repeat(201))],
  ['not UTF-8', { 'x-case': 'caf\u00E9' }],
  ['a tab', sent('a\tb')],
  ['what turns the direction of writing', sent('a\u202Eb')],
  ['a line separator', sent('a\u2028b')],
  ['a character that is none', sent('a\uFFFFb')],
])('a case that has %s is refused', (_what, headers) => {
  expect(() => caseOf(headers)).toThrow('X-Case may have 200 printable characters at most, as UTF-8.');
});
