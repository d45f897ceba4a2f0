import fc from 'fast-check';
import { type DefinitionNode, getOperationAST, Kind, parse, print, stripIgnoredCharacters } from 'graphql';
import { expect, test, vi } from 'vitest';
import { prepare } from './prepared.ts';

vi.setConfig({ testTimeout: 30_000 });

const source = `query Measures($ids: [ID!], $details: Boolean!, $short: Boolean = false) {
  measures(filter: { ids: $ids, text: "a, # b" }) { ...M ...R }
}
query Other { directions }
fragment M on Measure { id title @include(if: $details) }
fragment R on Measure { registered @skip(if: $short) }`;

function prepared(text: string, name = 'Measures') {
  const document = parse(text);
  const operation = getOperationAST(document, name);
  if (!operation) throw new Error(`no operation ${name}`);
  return prepare(text, document, operation);
}

const definitions = parse(source).definitions.map(
  (node) => [print(node), stripIgnoredCharacters(print(node))] as const,
);
const spaced = fc
  .tuple(
    fc.shuffledSubarray([...definitions], { minLength: definitions.length }),
    fc.constantFrom(0, 1),
    fc.constantFrom('\n', ' , ', '\n# } {\n', '\t\uFEFF'),
  )
  .map(([order, form, between]) => between + order.map((texts) => texts[form]).join(between) + between);

test('spacing, comments and the order of definitions do not change the key', () => {
  const { key } = prepared(source);
  fc.assert(
    fc.property(spaced, (text) => {
      expect(prepared(text).key).toBe(key);
    }),
    { numRuns: 50 },
  );
});

test('what has the same key has its conditions in the same order', () => {
  const { conditions } = prepared(source);
  fc.assert(
    fc.property(spaced, (text) => {
      expect(prepared(text).conditions).toEqual(conditions);
    }),
    { numRuns: 50 },
  );
});

test('the text, the name and the variables that decide what is left out are kept', () => {
  expect(prepared(source)).toEqual({
    text: source,
    operationName: 'Measures',
    key: expect.stringMatching(/^[\w+/]{43}=$/),
    conditions: ['details', 'short'],
  });
});

test('an operation without a name has none', () => {
  const text = '{ directions }';
  const document = parse(text);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  expect(prepare(text, document, operation)).toMatchObject({ operationName: undefined, conditions: [] });
});

test.each([
  ['the other operation of the document', source, 'Other'],
  ['another name', source.replace('query Measures', 'query Measured'), 'Measured'],
  ['another argument', source.replace('"a, # b"', '"a,# b"'), 'Measures'],
  ['another default', source.replace('= false', '= true'), 'Measures'],
  ['a field less', source.replace('{ id title', '{ title'), 'Measures'],
  ['a field in another place', source.replace('{ id title', '{ title id'), 'Measures'],
])('%s is another key', (_what, text, name) => {
  expect(prepared(text, name).key).not.toBe(prepared(source).key);
});

test('an operation of the same document is prepared once', () => {
  const document = parse(source);
  const operation = getOperationAST(document, 'Other');
  if (!operation) throw new Error('no operation');
  expect(prepare(source, document, operation)).toBe(prepare(source, document, operation));
});

test('a name cannot be taken for the beginning of a document', () => {
  const texts = [...Array.from({ length: 3 }, (_, at) => `query Q${at} { a }`), '{ a }'];
  const keys = texts.map((text) => {
    const document = parse(text);
    const operation = document.definitions.find((node: DefinitionNode) => node.kind === Kind.OPERATION_DEFINITION);
    if (!operation) throw new Error('no operation');
    return prepare(text, document, operation).key;
  });
  expect(new Set(keys).size).toBe(texts.length);
});
