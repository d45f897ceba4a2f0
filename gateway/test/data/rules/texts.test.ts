import { expect, test } from 'vitest';
import { dataSetOf, textOf } from '../data-set.fixture.ts';
import type { JsonObject } from '../data-set.ts';
import { faultText } from '../fault.ts';
import { textFaults } from './texts.ts';

/** The rows that need the exceptions of the list. */
const excepted = {
  'justice/agencies': [
    {
      id: 'aps',
      name: { en: 'APS', origin: { en: 'OFFICIAL' } },
      shortName: { ru: 'МТСЗН', origin: { ru: 'OFFICIAL' } },
    },
  ],
};
const faultsOf = (...rows: JsonObject[]) =>
  textFaults(dataSetOf({ ...excepted, 'justice/plans': rows })).map(faultText);

const whole = textOf('Жоспар', 'План', 'A plan');

test('texts in three languages have no fault, and names may be official', () => {
  expect(faultsOf({ id: 'a', title: textOf('Жоспар', 'План', 'A plan', 'OFFICIAL'), note: whole })).toEqual([]);
});

test('a version that is missing or blank is named, also within lists', () => {
  const { kk: _, ...without } = whole;
  expect(faultsOf({ id: 'a', subjects: [whole, { ...without, ru: ' ' }] })).toEqual([
    'justice/plans.json a subjects[1].kk: is missing. Write this version, or give a reason in text-lists.ts.',
    'justice/plans.json a subjects[1].ru: is missing. Write this version, or give a reason in text-lists.ts.',
  ]);
});

test('a version that does not say what it is, or says something else, is named', () => {
  const origin = { kk: 'SUMMARY', en: 'OURS' };
  expect(faultsOf({ id: 'a', title: { ...whole, origin } }).map((text) => text.split(':')[0])).toEqual([
    'justice/plans.json a title.origin.ru',
    'justice/plans.json a title.origin.en',
  ]);
});

test('a version in another language’s place is named', () => {
  expect(faultsOf({ id: 'a', title: textOf('A new plan', 'План', 'Жоспар') })).toEqual([
    'justice/plans.json a title.kk: is not in the script of its language. Put each version where it belongs.',
    'justice/plans.json a title.en: is not in the script of its language. Put each version where it belongs.',
  ]);
  expect(faultsOf({ id: 'a', title: textOf('MICS', 'MICS-2024', 'MICS') })).toEqual([]);
});

test('what is no name is not official', () => {
  expect(
    faultsOf({ id: 'a', summary: { ...whole, origin: { kk: 'SUMMARY', ru: 'OFFICIAL', en: 'SUMMARY' } } }),
  ).toEqual([
    'justice/plans.json a summary.origin.ru: is marked OFFICIAL, and is no name. Tell it in our words and mark it SUMMARY.',
  ]);
});

test('an exception that nothing needs any more is named', () => {
  const [aps] = excepted['justice/agencies'];
  const named = dataSetOf({ 'justice/agencies': [{ ...aps, name: textOf('АПС', 'АПС', 'APS') }] });
  expect(textFaults(named).map(faultText)).toEqual([
    'justice/agencies.json aps name: is excepted in text-lists.ts, and needs no exception. Take it off the list.',
  ]);
});
