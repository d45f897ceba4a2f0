import { expect, test } from 'vitest';
import type { Change } from '../../changes/change.ts';
import { changeOf } from '../fixtures/report.ts';
import { fixOfBreak } from './fix.ts';

const step = { coordinate: 'SdgRef.x', says: '', isSafe: false, steps: ['Wait.'] };
const hurt = [{ client: 'desk', operation: 'Open' }];

test.each<[what: string, change: Partial<Change>, fix: RegExp]>([
  ['a removal', {}, /^Leave it as it was, .*@deprecated/],
  ['a removal before its day', { planned: '2027-03-31' }, /^Put it back until after 2027-03-31/],
  ['another type before its day', { code: 'FIELD_TYPE_CHANGED', planned: '2027-03-31' }, /^Leave it as it was/],
  ['a removal after its day', { retired: '2026-01-31', hurt }, /operations still use it/],
  ['a required argument', { code: 'FIELD_ARGUMENT_ADDED' }, /^Make it nullable, or give it a default\.$/],
  ['a required input field', { code: 'INPUT_FIELD_ADDED' }, /^Make it nullable, or give it a default\.$/],
  [
    'an argument that is required now',
    {
      code: 'FIELD_ARGUMENT_TYPE_CHANGED',
      message: "Type for argument 'a' on field 'A.b' changed from '[A!]' to '[A!]!'",
    },
    /^Leave it optional\.$/,
  ],
  [
    'an input field that is required now',
    { code: 'INPUT_FIELD_TYPE_CHANGED', message: "Input field 'A.b' changed type from 'Int' to 'Int!'" },
    /^Leave it optional\.$/,
  ],
  [
    'an input field of another type',
    { code: 'INPUT_FIELD_TYPE_CHANGED', message: "Input field 'A.b' changed type from 'Int' to 'String!'" },
    /^Leave it as it was/,
  ],
  [
    'a field that is never null now',
    { code: 'FIELD_TYPE_CHANGED', message: "Field 'A.b' changed type from 'Int' to 'Int!'" },
    /^Leave it as it was/,
  ],
  ['a default that is gone', { code: 'INPUT_FIELD_DEFAULT_VALUE_CHANGED' }, /^Give it its default back/],
])('%s has its own fix', (_, change, fix) => {
  expect(fixOfBreak(changeOf(change), [step])).toMatch(fix);
});

test('what may be made needs no fix, nor what all share, whose steps are told', () => {
  expect(fixOfBreak(changeOf({ retired: '2026-01-31' }), [])).toBe(null);
  expect(fixOfBreak(changeOf({ class: 'DANGEROUS' }), [])).toBe(null);
  for (const coordinate of ['SdgRef.x', 'SdgRef.x(y:)'])
    expect(fixOfBreak(changeOf({ coordinate }), [step])).toBe(null);
  expect(fixOfBreak(changeOf({ coordinate: 'SdgRef.xy' }), [step])).not.toBe(null);
});
