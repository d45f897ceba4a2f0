import { expect, test } from 'vitest';
import { readLabelFiles } from './files.ts';
import { type EnumValue, label, labels, typeLabel } from './labels.ts';

test('the labels that clients get are those of all files', () => {
  const all = readLabelFiles().flatMap(({ text }) => Object.entries(JSON.parse(text) as Record<string, unknown>));
  expect(labels).toEqual(Object.fromEntries(all));
});

test('a value has a label in each language, by its name in lower or upper case', () => {
  const told = (['kk', 'ru', 'en', 'KK', 'RU', 'EN'] as const).map((language) => label('Position', 'NOTED', language));
  const once = ['Назарға алынды', 'Принята к сведению', 'Noted'];
  expect(told).toEqual([...once, ...once]);
});

test('a type has a label', () => {
  expect(typeLabel('Measure', 'kk')).toBe('Іс-шара');
});

test.each(['PAUSED', 'toString'])('the value %s, which a newer hub may know, is told as it is', (value) => {
  expect(label('MeasureStatus', value as EnumValue<'MeasureStatus'>, 'ru')).toBe(value);
});

test('a value or an enum that the schema does not have does not compile', () => {
  // @ts-expect-error There is no such value.
  expect(label('MeasureStatus', 'DONE', 'ru')).toBe('DONE');
  // @ts-expect-error An object type has no values.
  expect(() => label('Measure', 'PLANNED', 'ru')).toThrow(TypeError);
});
