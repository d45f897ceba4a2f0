import fc from 'fast-check';
import { buildSchema, executeSync, parse, validate } from 'graphql';
import { expect, test, vi } from 'vitest';
import type { Json } from '../compile/json.ts';
import type { Broken } from '../complete/completion.ts';
import { compileCompletion } from '../complete/data.ts';
import { asked } from './asked.fixture.ts';
import { plannedOperation } from './planned-operation.ts';

vi.setConfig({ testTimeout: 30_000 });

const schema = buildSchema(`
  type Query { a(in: Int): Int one: Labour all(in: Int): [Node!] found: [Found] root: Query }
  interface Node { id: ID! next: Node }
  interface Titled { title(in: Int): String }
  type Labour implements Node & Titled { id: ID! next: Node title(in: Int): String year: Int }
  type Justice implements Node & Titled { id: ID! next: Node title(in: Int): String year: Int }
  type Owner implements Node { id: ID! next: Node }
  union Found = Labour | Owner
`);

interface Known {
  leaves: string[];
  /** The objects that it leads to, by the field as it is asked for. */
  links: Record<string, string>;
  /** What a fragment may be on. */
  conditions: string[];
}
const node = { next: 'Node', 'n: next': 'Node' };
const types: Record<string, Known> = {
  Query: {
    leaves: ['a', 'a1: a(in: 1)', 'a2: a(in: 2)'],
    links: { one: 'Labour', 'o: one': 'Labour', all: 'Node', 'b: all(in: 1)': 'Node', found: 'Found', root: 'Query' },
    conditions: ['Query'],
  },
  Node: { leaves: ['ID'], links: node, conditions: ['Node', 'Titled', 'Found', 'Labour', 'Justice', 'Owner'] },
  Titled: {
    leaves: ['TITLE', 't1: title(in: 1)'],
    links: {},
    conditions: ['Titled', 'Node', 'Found', 'Labour', 'Justice'],
  },
  Found: { leaves: [], links: {}, conditions: ['Found', 'Node', 'Titled', 'Labour', 'Owner'] },
  Labour: {
    leaves: ['ID', 'TITLE', 'year', 't2: title(in: 2)'],
    links: node,
    conditions: ['Labour', 'Node', 'Titled', 'Found'],
  },
  Justice: { leaves: ['ID', 'TITLE', 'year'], links: node, conditions: ['Justice', 'Node', 'Titled'] },
  Owner: { leaves: ['ID'], links: node, conditions: ['Owner', 'Node', 'Found'] },
};
/** In which a leaf may take another's name. */
const namings: Record<string, string>[] = [
  { ID: 'id', TITLE: 'title' },
  { ID: 'title: id', TITLE: 'id: title' },
  { ID: '__proto__: id', TITLE: 'constructor: title' },
];

const fragments = `fragment N on Node { ID ...L ... on Owner { next { ...T } } }
  fragment L on Labour { year next @skip(if: $y) { ...T } ... on Titled { ...T } }
  fragment T on Titled { TITLE __typename ... on Node { ID } }
  fragment Q on Query { a one { ...N ...L } root @include(if: $x) { a } }`;

const conditions = fc.constantFrom(
  '',
  '',
  '',
  '',
  '@skip(if: $x)',
  '@include(if: $x)',
  '@include(if: $y)',
  '@skip(if: false)',
);
const spreads: Record<string, string[]> = { Query: ['Q'], Titled: ['T', 'N', 'L'], Justice: ['T', 'N'], Owner: ['N'] };

const made = new Map<string, fc.Arbitrary<string>>();

/** Selections of a type, of so many levels at most. */
function selectionsOf(type: string, depth: number): fc.Arbitrary<string> {
  const known = made.get(type + depth);
  if (known) return known;
  const { leaves = [], links = {}, conditions: on = [] } = types[type] ?? {};
  const leaf = fc.constantFrom('__typename', 'type: __typename', ...leaves);
  const spread = fc.constantFrom(...(spreads[type] ?? ['N', 'L', 'T'])).map((name) => `...${name}`);
  const heads = [...Object.entries(links), ...on.map((of) => [`... on ${of}`, of] as const)];
  const deeper = heads.map(([head, of]) =>
    fc.tuple(fc.constant(head), depth === 0 ? fc.constant('{ __typename }') : selectionsOf(of, depth - 1)),
  );
  const shallow = fc.tuple(fc.oneof(leaf, spread), fc.constant(''));
  const selection = fc.tuple(depth === 0 ? shallow : fc.oneof(shallow, ...deeper), conditions);
  const selections = fc
    .array(selection, { minLength: 1, maxLength: 4 })
    .map((parts) => `{ ${parts.map(([[head, set], when]) => `${head} ${when} ${set}`).join(' ')} }`);
  made.set(type + depth, selections);
  return selections;
}

const documents = fc.tuple(selectionsOf('Query', 4), fc.constantFrom(...namings)).map(([text, naming]) => {
  const whole = `query ($x: Boolean!, $y: Boolean!) ${text} ${fragments}`;
  return whole.replaceAll(/\b(ID|TITLE)\b/g, (leaf) => naming[leaf] ?? leaf);
});

/** Anything that stands for an object of the graph: the way to it says what it is. */
interface Thing {
  __typename: string;
  from: string;
}

/** The answer to an operation; each value is the way to it. */
function answerTo(query: string, variableValues: Json): Json {
  const { data, errors } = executeSync({
    schema,
    document: parse(query),
    variableValues,
    rootValue: { from: '' },
    fieldResolver({ from: before }: Thing, args, _context, { fieldName, returnType }) {
      const from = `${before}.${fieldName}${JSON.stringify(args)}`;
      const possible = String(returnType).includes('Found') ? ['Labour', 'Owner'] : ['Labour', 'Justice', 'Owner'];
      const of = (at: number) => ({
        __typename: possible[(from.length + at) % possible.length],
        from: `${from}[${at}]`,
      });
      if (/^(ID|String)/.test(String(returnType))) return from;
      if (String(returnType) === 'Int') return from.length;
      return String(returnType).startsWith('[') ? [of(0), of(1), of(2)] : of(0);
    },
  });
  if (errors) throw errors[0] ?? new Error('no answer');
  return JSON.parse(JSON.stringify(data)) as Json;
}

test('an operation and what is planned of it have the same answer, once that is completed', () => {
  fc.assert(
    fc.property(documents, fc.boolean(), fc.boolean(), (query, x, y) => {
      const faults = validate(schema, parse(query)).filter(({ message }) => !message.includes('never used'));
      fc.pre(faults.length === 0);
      const operation = asked(query, { x, y });
      const planned = plannedOperation(operation, schema, 10_000);
      // The planner asks for the type of what may be of several.
      const fetched = planned === null ? {} : answerTo(planned.replaceAll('{', '{__typename '), {});
      const complete = compileCompletion(operation, { schema, hidden: new Set() });
      const broken: Broken[] = [];
      const answer = complete(fetched, { path: [], broken, absent: [], variables: { x, y } });
      expect({ answer: JSON.stringify(answer), broken }).toEqual({
        answer: JSON.stringify(answerTo(query, { x, y })),
        broken: [],
      });
    }),
    { numRuns: 80 },
  );
});
