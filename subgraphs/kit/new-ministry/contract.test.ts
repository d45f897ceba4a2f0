import { expect, test } from 'vitest';
import { measuresFile, withMinistry, withNames, withStub } from './contract.ts';

const order = { name: 'health', measureType: 'HealthMeasure', port: 4006 };

const list = (...entries: [name: string, port: number][]) => {
  const lines = entries.map(([name, port]) => `  { name: '${name}', port: ${port}, measureType: null },\n`);
  return `export const ministryEntries = [\n${lines.join('')}] as const;\n`;
};
const health = "  { name: 'health', port: 4006, measureType: 'HealthMeasure' },\n";

test('the list gets a line at its port’s place', () => {
  expect(withMinistry(list(['a', 4001], ['b', 4004]), order)).toBe(
    list(['a', 4001], ['b', 4004]).replace('] as', `${health}] as`),
  );
  expect(withMinistry(list(['a', 4001], ['b', 4010]), order)).toBe(
    list(['a', 4001], ['b', 4010]).replace("  { name: 'b'", `${health}$&`),
  );
  expect(withMinistry(list(['b', 4010]), order)).toBe(list(['b', 4010]).replace("  { name: 'b'", `${health}$&`));
  expect(() => withMinistry('export const ministryEntries = [];', order)).toThrow('a line each');
});

test('the names get those that the register has, and nothing else of it', () => {
  const names = withNames('{ "a": { "en": "A" } }', 'health', { original: 'KK', en: 'Ministry of Health', kk: 'Д' });
  expect(JSON.parse(names)).toEqual({ a: { en: 'A' }, health: { kk: 'Д', en: 'Ministry of Health' } });
});

const stubs = {
  measureType: 'EducationMeasure',
  text: `# Stubs.

type EducationMeasure implements Measure @key(fields: "id") {
  id: ID!
  title: LocalizedText @external
  progress(last: Int = 10): [Entry!] @external
  "The plan."
  plan: Plan @tag(name: "public")
}
`,
};
const measures = {
  measureType: 'EducationMeasure',
  text: `"A measure of education."
type EducationMeasure @key(fields: "id") @cost(weight: 2) {
  "Its id, such as \`education-1\`."
  id: ID! @tag(name: "public")
  "What is done in education."
  title: LocalizedText @tag(name: "public")
  """
  What was reported.
  """
  progress(
    "How many."
    last: Int = 10 @tag(name: "public")
  ): [Entry!] @listSize(assumedSize: 10)
  "The programme."
  programme: EducationProgramme
}

type EducationMeasureConnection { nodes: [EducationMeasure!]! }
`,
};

test('justice’s stub is as the others, under the new name, after them', () => {
  const stub = stubs.text.slice(stubs.text.indexOf('type')).replace('EducationMeasure', 'HealthMeasure');
  expect(withStub(stubs, 'HealthMeasure')).toBe(`${stubs.text}\n${stub}`);
});

test('its measures have the fields that all owners’ have, with words and directives, and none of the example’s own', () => {
  expect(measuresFile(measures, stubs, order, 'education', 'the Ministry of "Health"')).toBe(
    `"A measure whose content the Ministry of \\"Health\\" keeps."
type HealthMeasure @key(fields: "id") @cost(weight: 2) {
  "Its id, such as \`health-1\`."
  id: ID! @tag(name: "public")
  "What is done in education."
  title: LocalizedText @tag(name: "public")
  """
  What was reported.
  """
  progress(
    "How many."
    last: Int = 10 @tag(name: "public")
  ): [Entry!] @listSize(assumedSize: 10)
}
`,
  );
});

test('an example that is gone is an error that names it', () => {
  expect(() => withStub({ ...stubs, measureType: 'GoneMeasure' }, 'HealthMeasure')).toThrow('no type GoneMeasure');
});
