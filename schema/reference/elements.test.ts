import { expect, test } from 'vitest';
import { pageOf, placeOn, smallReference } from './reference.fixture.ts';

const attack = '<script>alert(1)</script> [press](javascript:alert(1)) <img src=x onerror=alert(1)>';
const justice = `
  type Query { measures(filter: Filter, first: Int! = 20, old: Int @deprecated(reason: "Use first. Removed after 2027-03-31.")): [Measure!] }
  interface Measure @key(fields: "id") { id: ID! status: Status title: String @deprecated(reason: "Use names. Removed after 2027-03-31.") names: [String!] }
  type JusticeMeasure implements Measure @key(fields: "id") { id: ID! status: Status title: String names: [String!] }
  input Filter { status: Status since: String @deprecated(reason: "It is not used.") }
  enum Status { PLANNED DONE @deprecated(reason: "Use COMPLETED. Removed after 2026-12-01.") COMPLETED }
  scalar Day @specifiedBy(url: "https://example.test/day")
  union Thing = JusticeMeasure
  "${attack}"
  type Text { "${attack}" value: String thing: Thing day: Day }
  extend type Query { text: Text }`;
const foreign = `
  type Query { recommendations: [Recommendation!] }
  type Recommendation @key(fields: "id") { id: ID! measures: [Measure!] }
  type Measure @key(fields: "id") @interfaceObject {
    id: ID! names: [String!] @external recommendations: [Recommendation!] @requires(fields: "names")
  }`;

const operation = `query Planned($status: Status = PLANNED) {
  measures(filter: { status: $status }) { id ... on JusticeMeasure { names } }
}`;
const reference = smallReference(
  { justice, foreign },
  {
    operations: [operation, 'query Lost { measures { nothing } }'],
    ministryNames: new Map([['justice', { kk: 'Әділет', en: 'Justice' }]]),
    names: new Map([['Status.PLANNED', { kk: 'Жоспарланған', ru: attack }]]),
  },
  '../',
);
const page = (path: string) => pageOf(reference, path);

test('what is deprecated says why and until when, where it stands and in the list, the next to go first', () => {
  const field = placeOn(page('en/types/Measure.html'), 'title');
  expect(field).toContain('Use names.');
  expect(field).toContain('Removal after <time datetime="2027-03-31">March 31, 2027</time>');
  expect(placeOn(page('ru/types/Query.html'), 'measures.old')).toContain('31 марта 2027');
  expect(placeOn(page('kk/types/Status.html'), 'DONE')).toContain('<time datetime="2026-12-01">');
  expect(placeOn(page('en/types/Filter.html'), 'since')).toContain('No date of removal is given.');
  expect(placeOn(page('en/types/Measure.html'), 'names')).not.toContain('Deprecated');

  const list = page('en/deprecations.html');
  const named = [...list.matchAll(/<h2><code><a [^>]*>([^<]*)/g)].map(([, coordinate]) => coordinate);
  expect(named).toEqual(['Status.DONE', 'Measure.title', 'Query.measures(old:)', 'Filter.since']);
});

test('a field has its own ministry; a type all that answer for its fields', () => {
  const measure = page('en/types/Measure.html');
  expect(placeOn(measure, 'status')).toContain('>Justice<');
  expect(placeOn(measure, 'recommendations')).toContain('>foreign<');
  // Foreign affairs reads the names, and does not answer for them.
  expect(placeOn(measure, 'names')).not.toContain('foreign');
  expect(measure).toMatch(/Owner<\/span> <a class="ministry"[^>]*>Justice <span class="count">3<\/span>/);
  // The interface's owner in foreign affairs gives it to every measure.
  expect(placeOn(page('en/types/JusticeMeasure.html'), 'recommendations')).toContain('>foreign<');
  expect(page('kk/types/Measure.html')).toContain('>Әділет');
  const ministry = page('en/ministries/foreign.html');
  expect(ministry).toMatch(/<dt><code><a href="\.\.\/types\/Recommendation\.html">/);
  expect(ministry).toMatch(/id="ministry-fields"[^]*types\/Measure\.html#recommendations/);
  expect(ministry).not.toContain('types/Measure.html#status');
});

test('an operation that uses an element is its example, and opens in GraphiQL; one that does not fit is left out', () => {
  expect(placeOn(page('en/types/Query.html'), 'measures')).toContain('../operations.html#tests.Planned');
  expect(placeOn(page('en/types/JusticeMeasure.html'), 'names')).toContain('tests.Planned');
  expect(placeOn(page('en/types/JusticeMeasure.html'), 'title')).not.toContain('tests.Planned');
  expect(placeOn(page('en/types/Status.html'), 'PLANNED')).toContain('tests.Planned');
  expect(placeOn(page('en/types/Filter.html'), 'status')).toContain('tests.Planned');

  const operations = page('en/operations.html');
  expect(operations).toContain('<a href="types/Query.html#measures.filter">filter</a>');
  expect(operations).not.toContain('Lost');
  const [, link = ''] = /href="(\.\.\/\.\.\/\?query=[^"]*)"/.exec(operations) ?? [];
  const opened = new URL(link.replaceAll('&#38;', '&'), 'http://hub.test/reference/en/');
  expect(opened.pathname).toBe('/');
  expect(opened.searchParams.get('query')).toContain('measures(filter: {status: $status})');
  expect(JSON.parse(opened.searchParams.get('variables') ?? '')).toEqual({ status: 'PLANNED' });
});

test('what leads to a type stands on its page: fields, arguments, inputs, unions', () => {
  const uses = (name: string) => {
    const text = page(`en/types/${name}.html`);
    const part = text.slice(text.indexOf('id="page-uses"'));
    return [...part.matchAll(/<code><a [^>]*>([^<]*)/g)].map(([, coordinate]) => coordinate);
  };
  expect(uses('Filter')).toEqual(['Query.measures(filter:)']);
  expect(uses('JusticeMeasure')).toEqual(['Thing']);
  expect(uses('Status')).toEqual(['Filter.status', 'JusticeMeasure.status', 'Measure.status']);
  expect(page('en/types/Measure.html')).toMatch(/Implemented by<\/span> <code><a [^>]*>JusticeMeasure/);
  expect(page('en/types/Thing.html')).toMatch(/Members<\/span> <code><a [^>]*>JusticeMeasure/);
  expect(page('en/types/Day.html')).toContain('https://example.test/day');
});

test('an argument says whether it has to be given and what it is otherwise', () => {
  const measures = page('en/types/Query.html');
  expect(placeOn(measures, 'measures.first')).toContain('default <code>20</code>');
  expect(placeOn(measures, 'measures.first')).not.toContain('required');
  // In the order in which the ministry wrote them.
  expect(measures.indexOf('id="measures.filter"')).toBeLessThan(measures.indexOf('id="measures.first"'));
});

test('what ministries write is text: no element, no script, no link that runs', () => {
  const pages = reference.paths.filter((path) => path.endsWith('.html'));
  expect(pages.filter((path) => /<script>|<img src=x|="javascript:/.test(page(path)))).toEqual([]);
  expect(page('en/types/Text.html')).toContain('&#60;script&#62;alert(1)&#60;/script&#62;');
  expect(page('ru/types/Status.html')).toContain('&#60;script&#62;');
});

test('without a hub nothing leads to GraphiQL', () => {
  const still = smallReference({ justice, foreign }, { operations: [operation] });
  expect(pageOf(still, 'en/operations.html')).toContain('Planned');
  expect(pageOf(still, 'en/operations.html')).not.toMatch(/GraphiQL|\?query=/);
});

test('an operation asks who answers for its fields, and for an interface’s in the types that have it', () => {
  const measure = 'interface Measure @key(fields: "id") { id: ID! title: String }';
  const small = smallReference(
    {
      justice: `
        type Query { measures: [Measure!] } ${measure}
        type LabourMeasure implements Measure @key(fields: "id") { id: ID! title: String @external }`,
      labour: `
        type Query { directions: Int } interface Measure { id: ID! title: String }
        type LabourMeasure implements Measure @key(fields: "id") { id: ID! title: String }`,
      finance: 'type Query { budget: Int }',
    },
    { operations: ['query Titles { measures { title } }'] },
  );
  const titles = placeOn(pageOf(small, 'en/operations.html'), 'tests.Titles');
  const asked = [...titles.matchAll(/class="ministry"[^>]*>(\w+)/g)].map(([, ministry]) => ministry);
  expect(asked).toEqual(['justice', 'labour']);
});
