import { expect, test } from 'vitest';
import { dataSetOf } from '../data-set.fixture.ts';
import { faultText } from '../fault.ts';
import { misquoteFaults, quoteFaults } from './quotes.ts';

const faultsOf = (quote: string) =>
  quoteFaults(dataSetOf({ 'justice/plans': [{ id: 'a', sources: [{ source: 'S0', quote }] }] })).map(faultText);

test('a name is quoted, with its numbers and abbreviations', () => {
  expect(faultsOf('Қазақстан – балалық шақ қорғалған мемлекет!')).toEqual([]);
  expect(faultsOf('Act No. 224-VII (Social Code)')).toEqual([]);
});

test('what is longer than 16 words, or a sentence, is no name', () => {
  expect(faultsOf('word '.repeat(16))).toEqual([]);
  expect(faultsOf('word '.repeat(17))).toEqual([
    'justice/plans.json a sources[0].quote: has 17 words: a quote is a name, of 16 at most. Quote the name alone, and tell the rest in our words.',
  ]);
  expect(faultsOf('Жоспар қабылданды.')).toEqual([
    'justice/plans.json a sources[0].quote: is a sentence: a quote is a name. Quote the name alone, and tell the rest in our words.',
  ]);
});

test('what a source does not say is not quoted from it', () => {
  const citing = (quote: string) => dataSetOf({ 'justice/plans': [{ id: 'a', sources: [{ source: 'S0', quote }] }] });
  const sources = new Map([['S0', 'The «Plan of Measures» was approved.']]);
  expect(misquoteFaults(citing('plan of measures'), sources)).toEqual([]);
  expect(misquoteFaults(citing('Plan of the Measures'), sources).map(faultText)).toEqual([
    'justice/plans.json a sources[0].quote: «Plan of the Measures» is not in S0. Quote the source as it is written.',
  ]);
});
