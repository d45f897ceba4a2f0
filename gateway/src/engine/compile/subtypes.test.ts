import { expect, test } from 'vitest';
import { createSubtypes } from './subtypes.ts';

const subtypes = createSubtypes({ Measure: ['LabourMeasure', 'JusticeMeasure'], Found: ['Act'], Nothing: [] });

test('an object is of its own type and of each that stands for it', () => {
  const of = ['Measure', 'LabourMeasure', 'JusticeMeasure', 'Found', 'Unknown', 'constructor'];
  expect(of.map((condition) => subtypes.isOf('LabourMeasure', condition))).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
  expect(subtypes.isOf('Unknown', 'Unknown')).toBe(true);
});

test('an interface is of itself and of none of its types', () => {
  expect([subtypes.isOf('Measure', 'Measure'), subtypes.isOf('Measure', 'LabourMeasure')]).toEqual([true, false]);
});

test('a type is one that is there, as an object or as what stands for objects', () => {
  const { isType } = createSubtypes({ Measure: ['Act'] }, (name) => name === 'Act');
  expect(['Measure', 'Act', 'Other', 'constructor'].filter(isType)).toEqual(['Measure', 'Act']);
});

test('interfaces and unions are abstract, those without types too, and nothing else is', () => {
  const types = ['Measure', 'Found', 'Nothing', 'LabourMeasure', 'Unknown', '', 'constructor'];
  expect(types.filter(subtypes.isAbstract)).toEqual(['Measure', 'Found', 'Nothing']);
});
