import { expect, test } from 'vitest';
import { dataSetOf, textOf } from '../data-set.fixture.ts';
import type { JsonObject } from '../data-set.ts';
import { faultText } from '../fault.ts';
import { parseWordRuns, wordRunsText } from '../word-runs/word-runs.ts';
import { copyFaults } from './copies.ts';

const source = `The Plan of Further Measures in the Field of Rights was, they said, carried out in full by all the bodies.
О ходе выполнения Плана дальнейших мер в области прав человека доложил вице-министр, ответивший на все вопросы.
На встрече об инклюзивной политике новой городской школы говорили подробно.`;
const wordRuns = parseWordRuns(wordRunsText([source]));
const plan = {
  id: 'plan',
  title: textOf('Жоспар', 'План дальнейших мер в области прав человека', 'A plan', 'OFFICIAL'),
};
const faultsOf = (row: JsonObject, sources = {}) =>
  copyFaults(dataSetOf({ 'justice/plans': [plan, { id: 'a', ...row }] }, sources), wordRuns).map(faultText);

test('six words in a row are copied, whatever their case and punctuation', () => {
  expect(faultsOf({ sources: [{ note: 'It was CARRIED OUT, in full – by them! Indeed.' }] })).toEqual([]);
  expect(faultsOf({ sources: [{ note: 'It was CARRIED OUT (in full) – by all; indeed.' }] })).toEqual([
    'justice/plans.json a sources[0].note: has the source’s words «carried out in full by all». Say it in our own words.',
  ]);
});

test('every text counts: each language, notes, the notes of sources, free words', () => {
  const copy = 'carried out in full by all the bodies';
  const summary = textOf('Мәтін', 'Доложил вице-министр, ответивший на все вопросы', copy);
  expect(faultsOf({ summary }).map((text) => text.split(':')[0])).toEqual([
    'justice/plans.json a summary.ru',
    'justice/plans.json a summary.en',
  ]);
  expect(faultsOf({ place: copy })).toHaveLength(1);
  expect(faultsOf({}, { justice: { S0: { title: copy, note: copy } } }).map((text) => text.split(':')[0])).toEqual([
    'justice/sources.json S0 note',
  ]);
});

test('a name that the data marks official carries over, in any case, and what stands around it does not', () => {
  const note = (text: string) => faultsOf({ sources: [{ note: text }] });
  expect(note('О Плане дальнейших мер в области прав человека')).toEqual([]);
  expect(note('Плана дальнейших мер в области прав человека доложил вице')).toEqual([]);
  expect(
    note('Плана дальнейших мер в области прав человека доложил вице-министр, ответивший на все вопросы'),
  ).toHaveLength(1);
});

test('each word of a name may be in another case', () => {
  const note = 'Об инклюзивной политике новой городской школы.';
  expect(faultsOf({ note })).toHaveLength(1);
  const title = textOf('Саясат', 'Инклюзивная политика новой городской школы', 'A policy', 'OFFICIAL');
  expect(faultsOf({ note, title })).toEqual([]);
});

test('quotes are names, and so is what they quote elsewhere', () => {
  const name = 'Plan of Further Measures in the Field of Rights';
  expect(faultsOf({ note: `The ${name}` })).toHaveLength(1);
  expect(faultsOf({ note: `The ${name}`, sources: [{ quote: name }] })).toEqual([]);
});

test('a short name does not hide what is copied with it', () => {
  const short = { ...plan, title: textOf('Жоспар', 'План', 'by all the', 'OFFICIAL') };
  const set = dataSetOf({ 'justice/plans': [short, { id: 'a', note: 'carried out in full by all the bodies' }] });
  expect(copyFaults(set, wordRuns)).toHaveLength(1);
});
