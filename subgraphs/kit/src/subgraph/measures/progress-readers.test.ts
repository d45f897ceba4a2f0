import { anonymous, type Caller } from '@ortaq/schema/wire';
import { expect, test } from 'vitest';
import { progressReader } from './progress-readers.ts';
import type { ProgressRow } from './rows.ts';

const officer = (agency: string | null, ...scopes: string[]): Caller => ({ kind: 'person', agency, scopes });
const drafts = 'drafts:read';
const remark = { en: 'Say when.', origin: { en: 'OFFICIAL' } };
const published = { OR: [{ state: 'VALIDATED' }] };

test.each<[string, Caller, unknown, reporters: (string | null)[]]>([
  ['the public', anonymous, published, []],
  ['who says to hold the scope, of no agency', officer(null, drafts), published, []],
  ['who is of the owner, without the scope', officer('labour', 'contacts:read'), published, []],
  ['an officer of the owner', officer('labour', drafts), {}, ['labour', 'akimat', null]],
  [
    'an officer of another agency',
    officer('akimat', drafts),
    { OR: [{ state: 'VALIDATED' }, { agencyId: 'akimat' }] },
    ['akimat'],
  ],
])('%s sees the entries, and of whose the remark', (_, caller, condition, reporters) => {
  const reader = progressReader('labour', caller);
  expect(reader.condition).toEqual(condition);
  const told = ['labour', 'akimat', null].filter(
    (agencyId) => reader.told({ id: 'p', agencyId, remark } as ProgressRow).remark !== null,
  );
  expect(told).toEqual(reporters);
});

test('but for the remark an entry is told as it is', () => {
  const row = { id: 'p', agencyId: 'akimat', remark, reportedBy: 'A. B.' } as ProgressRow;
  expect(progressReader('labour', anonymous).told(row)).toEqual({ ...row, remark: null });
  expect(row.remark).toBe(remark);
});
