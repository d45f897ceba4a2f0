import { expect, test } from 'vitest';
import { gathered, grouped, scattered } from './groups.ts';
import { changeOf } from '../fixtures/report.ts';

const tagged = (coordinate: string, tag = 'a tag') =>
  changeOf({ class: 'SAFE', code: 'TAGS_CHANGED', coordinate, message: `'${coordinate}' has ${tag}` });

function groupsOf(...changes: Parameters<typeof grouped>[0]) {
  return grouped(changes).map(({ change, coordinates }) => [coordinates, change.message]);
}

test('the same said of fields, whatever their type, is said once', () => {
  expect(groupsOf(tagged('A.a'), tagged('B.a'), tagged('A.b'), tagged('A.c', 'no tag'))).toEqual([
    [['A.a', 'B.a', 'A.b'], 'has a tag'],
    [['A.c'], "'A.c' has no tag"],
  ]);
});

test('descriptions that change are told together without their texts', () => {
  const described = (coordinate: string, message: string) =>
    changeOf({ class: 'SAFE', code: 'FIELD_DESCRIPTION_CHANGED', coordinate, message });
  expect(groupsOf(described('A.a', 'One'), described('B.b', 'Two'))).toEqual([[['A.a', 'B.b'], 'described anew']]);
  expect(groupsOf(described('A.a', 'One'))).toEqual([[['A.a'], 'One']]);
});

test('members of a type are named together, and can be told apart again', () => {
  const coordinates = ['A.a', 'B.b', 'A', 'A.c(x:)', 'A.c', 'C'];
  const together = ['A', 'A.{a, c(x:), c}', 'B.b', 'C'];
  expect(gathered(coordinates)).toEqual(together);
  expect(together.flatMap(scattered)).toEqual(['A', 'A.a', 'A.c(x:)', 'A.c', 'B.b', 'C']);
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
