import { ministries, type Ministry, ministryModules } from '@ortaq/schema/sdl';
import fc from 'fast-check';
import {
  buildClientSchema,
  type DocumentNode,
  getIntrospectionQuery,
  type GraphQLNamedType,
  type GraphQLSchema,
  type IntrospectionQuery,
  lexicographicSortSchema,
  parse,
  printSchema,
  validate,
  visit,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { anyOperation } from './fixtures/any-operation.ts';
import { beyond, namingOf, neverExisting } from './fixtures/beyond.ts';
import { type PublicAnswer, type PublicHub, startPublicHub } from './fixtures/public-hub.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

/** More that could be closed: fields and with them whole types, arguments, input fields, keys, what `@requires` names. */
const closed = new Set(
  `
  Query.persons Search.persons Search.recommendations Proposal.author Statement.person Meeting.participations
  Query.instruments Search.instruments Query.measureSummary Recommendation.measures Recommendation.id
  Query.measures(orderBy:) Plan.measures(orderBy:) Query.legalActs(filter:)
  Measure.progress(last:) LabourMeasure.progress(last:) JusticeMeasure.progress(last:) EducationMeasure.progress(last:)
  MeasureFilter.updatedSince MeasureFilter.role MeasureFilter.groups AgencyFilter.kind ResponsibilityFilter.groups
  AgencyOrder.language MeasureLink.note Agency.established
  `
    .trim()
    .split(/\s+/),
);

/** A ministry's SDL without the tag on some elements. */
function closing(module: DocumentNode): DocumentNode {
  let type = '';
  let field = '';
  const isClosed = (name: string) => closed.has(field ? `${type}.${field}(${name}:)` : `${type}.${name}`);
  return visit(module, {
    enter(node) {
      if (/^(Object|Interface|InputObject)Type/.test(node.kind) && 'name' in node && node.name) type = node.name.value;
      if (node.kind !== 'FieldDefinition' && node.kind !== 'InputValueDefinition') return undefined;
      const isTaken = isClosed(node.name.value);
      if (node.kind === 'FieldDefinition') field = node.name.value;
      if (!isTaken) return undefined;
      return { ...node, directives: node.directives?.filter(({ name }) => name.value !== 'tag') };
    },
    leave(node) {
      if (node.kind === 'FieldDefinition') field = '';
    },
  });
}

// Justice tells the type of a measure from its id.
const resolvers = {
  Measure: { __resolveReference: ({ id }: { id: string }) => ({ id, __typename: 'LabourMeasure' }) },
};

function startOver(modulesOf: (ministry: Ministry) => DocumentNode[]): Promise<PublicHub> {
  const given = ministries.map((name) => [
    name,
    { modules: modulesOf(name), ...(name === 'justice' && { resolvers }) },
  ]);
  return startPublicHub(Object.fromEntries(given));
}

describe.each([
  ["the ministries' contract", ministryModules, new Set<string>()],
  ['a contract that closes more', (name: Ministry) => ministryModules(name).map(closing), closed],
])('%s', (_which, modulesOf, also) => {
  let hub: PublicHub;
  let hidden: Set<string>;
  let inPlace: (name: string) => string;
  let hiddenNames: RegExp;
  beforeAll(async () => {
    hub = await startOver(modulesOf);
    hidden = beyond(hub.whole, hub.open);
    inPlace = neverExisting(new Set(printSchema(hub.whole).match(/\w+/g)));
    hiddenNames = namesOfOnly(hidden, hub.open);
  });
  afterAll(() => hub?.stop());

  /** An answer, in which every name of something hidden stands as the one in its place. */
  function comparable({ status, body }: PublicAnswer, names: Iterable<string>): string {
    let said = `${status} ${JSON.stringify(body)}`;
    for (const name of names) said = said.replaceAll(new RegExp(String.raw`\b${name}\b`, 'g'), inPlace(name));
    return said;
  }

  /** Asks twice: by the true names of what is hidden, and by names that never existed; both must be answered alike. */
  async function expectNoDifference(
    make: (naming: (coordinate: string, name: string) => string) => Parameters<PublicHub['ask']>,
  ) {
    const used = new Set<string>();
    const asked = make((coordinate, name) => {
      if (namingOf(hidden, inPlace)(coordinate, name) !== name) used.add(name);
      return name;
    });
    const never = await hub.ask(...make(namingOf(hidden, inPlace)));
    expect(never.status).toBeLessThan(500);
    expect(comparable(await hub.ask(...asked), used)).toBe(comparable(never, used));
    expect(JSON.stringify(never.body)).not.toMatch(hiddenNames);
    for (const { message } of never.body.errors ?? []) expect(message).not.toContain('Did you mean');
    return used;
  }

  test('introspection tells the contract and nothing else', async () => {
    const { body } = await hub.ask(getIntrospectionQuery());
    const told = buildClientSchema(body.data as unknown as IntrospectionQuery);
    expect(printSchema(lexicographicSortSchema(told))).toBe(printSchema(hub.open));
  });

  test('GraphiQL opens with those examples that the contract answers', async () => {
    const page = await (await fetch(hub.url, { headers: { accept: 'text/html' } })).text();
    const tabs = [...page.matchAll(/"query":("(?:[^"\\]|\\.)*")/g)].map(([, query = '']) => String(JSON.parse(query)));
    expect(tabs.length).toBeGreaterThan(0);
    expect(tabs.flatMap((query) => validate(hub.open, parse(query)))).toEqual([]);
    expect(tabs.some((query) => query.includes('orderBy'))).toBe(!hidden.has('Query.measures(orderBy:)'));
  });

  test('something is hidden: fields, and types with all they have', () => {
    expect(hidden).toContain('ProgressEntry.remark');
    expect(hidden).toContain('ReportState.DRAFT');
    expect(also.difference(hidden)).toEqual(new Set());
  });

  test('each single hidden element is answered like one that never existed', async () => {
    for (const coordinate of hidden) {
      const [type = '', member = '', argument] = coordinate.split(/[.(:]/);
      const found = hub.whole.getType(type);
      const asked = await expectNoDifference((naming) => [probe(found, member, argument, naming)]);
      expect(asked.size).toBeGreaterThan(0);
    }
  });

  test('any operation over the whole schema is answered as if what is hidden never existed', async () => {
    let refused = 0;
    const property = fc.asyncProperty(choices, async (chosen) => {
      const used = await expectNoDifference((naming) => {
        const { query, variables } = anyOperation(hub.whole, { choices: chosen, naming, rather: hidden });
        return [query, variables];
      });
      if (used.size > 0) refused += 1;
    });
    await fc.assert(property, { numRuns: 80, interruptAfterTimeLimit: 30_000 });
    expect(refused).toBeGreaterThan(0);
  });

  test('any operation over the contract is answered', async () => {
    const property = fc.asyncProperty(choices, async (chosen) => {
      const { query, variables } = anyOperation(hub.open, {
        choices: chosen,
        naming: (_coordinate, name) => name,
        rather: new Set(),
      });
      const { status, body } = await hub.ask(query, variables);
      expect({ status, errors: body.errors, data: typeof body.data }).toEqual({
        status: 200,
        errors: undefined,
        data: 'object',
      });
    });
    await fc.assert(property, { numRuns: 40, interruptAfterTimeLimit: 30_000 });
  });
});

/** The names that hidden elements have and no open one. */
function namesOfOnly(hidden: Set<string>, open: GraphQLSchema): RegExp {
  const known = new Set(printSchema(open).match(/\w+/g));
  const names = [...hidden].flatMap((coordinate) => /\w+(?=:?\)?$)/.exec(coordinate) ?? []);
  return new RegExp(String.raw`\b(${names.filter((name) => !known.has(name)).join('|')})\b`);
}

const choices = fc.array(fc.nat({ max: 9_999 }), { minLength: 20, maxLength: 60 });

/** A document that uses one element in some way: validation looks at all of it, wherever that stands. */
function probe(
  type: GraphQLNamedType | undefined,
  member: string,
  argument: string | undefined,
  naming: (coordinate: string, name: string) => string,
): string {
  if (!type) throw new Error('no such type');
  const name = naming(type.name, type.name);
  if (!member)
    return `query ($v: ${name}) { __typename ...F t: __type(name: "${name}") { name } } fragment F on ${name} { __typename }`;
  const asked = naming(`${type.name}.${member}`, member);
  const kind = type.astNode?.kind ?? '';
  if (kind === 'EnumTypeDefinition') return `query ($v: ${name} = ${asked}) { __typename }`;
  if (kind === 'InputObjectTypeDefinition') return `query ($v: ${name} = { ${asked}: null }) { __typename }`;
  const given = argument === undefined ? '' : `(${naming(`${type.name}.${member}(${argument}:)`, argument)}: null)`;
  return `{ __typename ...F } fragment F on ${name} { ${asked}${given} }`;
}
