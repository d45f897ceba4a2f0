import { expect, test } from 'vitest';
import { dataSetOf } from '../data-set.fixture.ts';
import { faultText } from '../fault.ts';
import { sourceFaults } from './sources.ts';

const sources = { justice: { S0: { title: 'A page' } } };
const faultsOf = (...rows: Parameters<typeof dataSetOf>[0][string]) =>
  sourceFaults(dataSetOf({ 'justice/plans': rows }, sources)).map(faultText);

const cited = { id: 'a', sources: [{ source: 'S0' }] };

test('rows whose sources are there have no fault', () => {
  expect(faultsOf(cited, { ...cited, id: 'b', statements: [{ source: { source: 'S0' } }] })).toEqual([]);
});

test('a row without a source is named', () => {
  expect(faultsOf(cited, { id: 'b', statements: [{ source: { source: 'S0' } }] }, { title: 'c' })).toEqual([
    'justice/plans.json b sources: has no source. Cite where it comes from.',
    'justice/plans.json #3 sources: has no source. Cite where it comes from.',
  ]);
});

test('a person is known by the sources of posts', () => {
  const persons = [
    { id: 'a', posts: [{ source: { source: 'S0' } }] },
    { id: 'b', posts: [] },
  ];
  const set = dataSetOf({ 'foreign-affairs/persons': persons }, { 'foreign-affairs': { S0: { title: 'A page' } } });
  expect(sourceFaults(set)).toMatchObject([{ row: 'b', says: 'has no source' }]);
});

test('a link stands under what it joins', () => {
  expect(sourceFaults(dataSetOf({ 'foreign-affairs/links': [{ measure: 'labour-1' }] }))).toEqual([]);
});

test('an empty list of sources is no source', () => {
  expect(faultsOf({ ...cited, parts: [{ sources: [] }] })).toEqual([
    'justice/plans.json a parts[0].sources: is empty. Cite a source.',
  ]);
});

test('a source that is not there is named, also within a row, and of another ministry', () => {
  const row = { id: 'a', sources: [{ source: 'S0' }, { source: 'S9' }], official: { source: { source: 'S8' } } };
  expect(faultsOf(row).map((text) => text.split(':')[0])).toEqual([
    'justice/plans.json a sources[1].source',
    'justice/plans.json a official.source.source',
  ]);
  const others = dataSetOf({ 'labour/measures': [cited] }, { ...sources, labour: {} });
  expect(sourceFaults(others).map(faultText)).toContain(
    'labour/measures.json a sources[0].source: cites "S0", which is no key of labour/sources.json. Add the source there, or cite the right key.',
  );
});

test('a source that nothing cites is named', () => {
  const unused = { justice: { ...sources.justice, S1: { title: 'Another' } } };
  expect(sourceFaults(dataSetOf({ 'justice/plans': [cited] }, unused)).map(faultText)).toEqual([
    'justice/sources.json S1: is cited by nothing. Remove it, or cite it where a fact rests on it.',
  ]);
});
