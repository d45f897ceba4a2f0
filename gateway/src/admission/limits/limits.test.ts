import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { getIntrospectionQuery } from 'graphql';
import { expect, test } from 'vitest';
import { readManifest } from '../../trusted/manifest.ts';
import { admissionSettings, admissionVariables } from '../settings.ts';
import { createLimits } from './limits.ts';

const { limits } = admissionSettings(admissionVariables.parse({}));
const refuse = createLimits(limits);
const told = (text: string, by = refuse) => by(text, hash('sha256', text));
const repeated = (count: number, part: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ');

test.each([
  ['PARSING_LIMIT_EXCEEDED', `{ ${'reviews { id } '.repeat(20_000)} }`, /more than 5000 tokens/],
  ['PARSING_LIMIT_EXCEEDED', `{ a ${'@skip(if: false) '.repeat(101)} }`, /more than 100 directives/],
  ['PARSING_LIMIT_EXCEEDED', `{ a(b: ${'['.repeat(200)}${']'.repeat(200)}) }`, /more than 100 brackets/],
  ['MAX_DEPTH_LIMIT', `${'{ a '.repeat(30)}${'}'.repeat(30)}`, /has 30 fields within one another.* 20 is the most/],
  ['MAX_ROOT_FIELDS_LIMIT', `{ ${repeated(21, (at) => `a${at}`)} }`, /has 21 fields at its root.* 20 is the most/],
  ['MAX_ALIASES_LIMIT', `{ a { ${repeated(51, (at) => `a${at}: id`)} } }`, /has 51 aliases.* 50 is the most/],
  ['MAX_HEIGHT_LIMIT', `{ a { ${repeated(500, (at) => `a${at}`)} } }`, /has 501 fields,.* 500 is the most/],
  ['GRAPHQL_VALIDATION_FAILED', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', /Fragment "A"/],
])('%s names the limit, what was found and what to do', (code, text, message) => {
  const refusal = told(text);
  expect(refusal?.extensions).toEqual({ code, http: { status: 400 } });
  expect(refusal?.message).toMatch(message);
  expect(refusal?.message).toMatch(/: .+\.$/);
});

test('what is at the limits passes', () => {
  expect(told(`${'{ a '.repeat(20)}${'}'.repeat(20)}`)).toBeUndefined();
  expect(told(`{ ${repeated(20, (at) => `a${at}: b`)} }`)).toBeUndefined();
  expect(told(`{ a { ${repeated(50, (at) => `a${at}: id`)} ${repeated(449, (at) => `b${at}`)} } }`)).toBeUndefined();
});

test('each of a document’s operations is held to the limits', () => {
  expect(told(`query A { a } query B ${'{ a '.repeat(21)}${'}'.repeat(21)}`)?.extensions['code']).toBe(
    'MAX_DEPTH_LIMIT',
  );
});

test('what is no GraphQL is left to who says what is wrong with it', () => {
  expect([told('{ a'), told('nonsense'), told('')]).toEqual([undefined, undefined, undefined]);
});

test('a document that was told once is told from memory, each time by an error of its own', () => {
  const text = `{ ${repeated(21, (at) => `a${at}`)} }`;
  const [first, second] = [told(text), told(text)];
  expect(second).not.toBe(first);
  expect(second).toEqual(first);
});

test('the hub’s own operations pass, with room for half as much again', async () => {
  const manifest = fileURLToPath(import.meta.resolve('@ortaq/schema/operations/manifest.json'));
  const known = (await readManifest(manifest)).map(({ body }) => body);
  const introspection = getIntrospectionQuery({
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  });
  const strict = createLimits({
    ...limits,
    ...Object.fromEntries(Object.entries(limits).map(([name, most]) => [name, Math.floor((most * 2) / 3)])),
  });
  expect(known.length).toBeGreaterThan(10);
  expect(known.map((text) => told(text, strict))).toEqual(known.map(() => undefined));
  // Its depth is fifteen, by a chain of `ofType` that no client makes longer.
  expect(told(introspection)).toBeUndefined();
  expect(await readFile(manifest, 'utf8')).toContain('FollowUpMatrix');
});
