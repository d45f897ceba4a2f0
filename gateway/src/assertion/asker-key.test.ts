import { anonymous, type Caller } from '@ortaq/schema/wire';
import { expect, test } from 'vitest';
import { askerKey } from './asker-key.ts';

const person: Caller = { kind: 'person', agency: 'labour', scopes: ['a', 'b'] };

test('whoever a ministry may tell apart has a key of his own', () => {
  const askers: [Caller, string | undefined][] = [
    [anonymous, undefined],
    [anonymous, 'audit'],
    [person, undefined],
    [person, 'audit'],
    [{ ...person, kind: 'system' }, undefined],
    [{ ...person, agency: 'justice' }, undefined],
    [{ ...person, agency: null }, undefined],
    [{ ...person, scopes: ['a'] }, undefined],
    [{ ...person, scopes: ['a,b'] }, undefined],
    [{ ...person, scopes: [] }, undefined],
  ];
  const keys = askers.map(([caller, purpose]) => askerKey({ caller, purpose }));
  expect(new Set(keys).size).toBe(askers.length);
});

test('the same caller has the same key, whatever the order in which it is written down', () => {
  const again: Caller = { scopes: ['a', 'b'], agency: 'labour', kind: 'person' };
  expect(askerKey({ caller: again, purpose: undefined })).toBe(askerKey({ caller: person, purpose: undefined }));
});
