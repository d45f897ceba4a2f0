import { expect, test } from 'vitest';
import { grouped } from './groups.ts';
import { changeOf } from '../fixtures/report.ts';

const tagged = (coordinate: string, tag = 'a tag') =>
  changeOf({ class: 'SAFE', code: 'TAGS_CHANGED', coordinate, message: `'${coordinate}' has ${tag}` });

function groupsOf(...changes: Parameters<typeof grouped>[0]) {
  return grouped(changes).map(({ change, coordinates }) => [coordinates, change.message]);
}

test('the same said of fields of one type is said once', () => {
  expect(groupsOf(tagged('A.a'), tagged('B.a'), tagged('A.b'), tagged('A.c', 'no tag'))).toEqual([
    [['A.a', 'A.b'], 'has a tag'],
    [['B.a'], "'B.a' has a tag"],
    [['A.c'], "'A.c' has no tag"],
  ]);
});

test('the same said of types is said once', () => {
  expect(groupsOf(tagged('A'), tagged('A.a'), tagged('B'))).toEqual([
    [['A', 'B'], 'has a tag'],
    [['A.a'], "'A.a' has a tag"],
  ]);
});

test('another class, other ministries or a day of removal keep them apart', () => {
  const others = [{ class: 'DANGEROUS' as const }, { ministries: ['justice'] }, { retired: '2026-01-31' }];
  for (const other of others) expect(groupsOf(tagged('A.a'), { ...tagged('A.b'), ...other })).toHaveLength(2);
});

test('who is hurt is told of each by itself', () => {
  const hurt = [{ client: 'desk', operation: 'Open' }];
  expect(groupsOf({ ...tagged('A.a'), hurt }, { ...tagged('A.b'), hurt }, tagged('A.c'))).toHaveLength(3);
});

test('a message that does not begin with the coordinate is said of each', () => {
  expect(groupsOf(changeOf({ coordinate: 'A.a' }), changeOf({ coordinate: 'A.b' }))).toHaveLength(2);
});
