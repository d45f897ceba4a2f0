import { hash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from '../chain/chain.ts';
import { anyRecord, aRecord } from '../fixtures/records.ts';
import { bounds, disclosedEntities } from './entities.ts';
import { recordText } from './record-text.ts';

test('a record’s text is its canonical JSON, whatever its names, texts and numbers', () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      expect(recordText(record)).toBe(canonical(record));
    }),
  );
});

test('canonical JSON is that of RFC 8785: its example of numbers and of the order of names', () => {
  expect(
    canonical({
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27],
      string: '\u20ac$\u000F\u000aA\'\u0042"\\"',
    }),
  ).toBe('{"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\""}');
  expect(canonical({ '\ufb33': 1, '\ud83d\ude00': 2, '\u20ac': 3, ö: 4, '\u0080': 5, 1: 6, '\r': 7 })).toBe(
    '{"\\r":7,"1":6,"\u0080":5,"ö":4,"€":3,"😀":2,"\ufb33":1}',
  );
});

test('a text that no database keeps is refused with its place', () => {
  const withIds = (id: string) =>
    aRecord(1, { ministries: { labour: { types: {}, fields: [], entities: disclosedEntities([id]) } } });
  for (const id of ['Measure:\0', 'Measure:\ud800', 'Measure:\udfff']) {
    expect(() => recordText(withIds(id))).toThrow(
      'an exchange cannot be recorded: its $.ministries.labour.entities.ids[0] is no text',
    );
  }
  expect(recordText(withIds('Measure:\\u0000'))).toContain('"Measure:\\\\u0000"');
});

test('ids are listed once, in order', () => {
  expect(disclosedEntities(['B:2', 'A:10', 'A:9', 'B:2'])).toEqual({ count: 3, ids: ['A:10', 'A:9', 'B:2'] });
  expect(disclosedEntities([])).toEqual({ count: 0, ids: [] });
});

test('of more ids than a record takes, or longer ones, it has their number and the hash of their list', () => {
  const ids = (count: number, length: number) =>
    Array.from({ length: count }, (_, index) => String(index).padStart(length, '0'));
  const most = ids(bounds.ids, 4);
  expect(disclosedEntities(most.toReversed())).toEqual({ count: bounds.ids, ids: most });
  const more = ids(bounds.ids + 1, 4);
  const sha256 = hash('sha256', canonical(more));
  expect(disclosedEntities(more.toReversed())).toEqual({ count: bounds.ids + 1, sha256 });
  const long = ids(2, bounds.characters / 2 + 1);
  expect(disclosedEntities(long)).toEqual({ count: 2, sha256: hash('sha256', canonical(long)) });
});
