import type { World } from '../case.fixture.ts';

/** What a field is worked out from in another subgraph: the model has it by hand. */
export const requirements: Record<string, readonly string[]> = {
  'Officer.card': ['Officer.name', 'Officer.agency', 'Agency.title'],
  'Agency.summary': ['Agency.motto'],
  'Agency.motto': ['Agency.title'],
};

export const subgraphs = {
  justice: `
    type Query {
      measures: [Measure!] measure(id: ID!): Measure acts: [Act!]! found: [Found!] anything: Found agency: Agency!
      kind: Kind! titled: [Titled]
    }
    interface Titled { title: String! }
    interface Measure @key(fields: "id") { id: ID! title: String! status: Kind owner: Officer notes: [Note!] }
    type Act implements Measure & Titled @key(fields: "id") {
      id: ID! title: String! status: Kind owner: Officer notes: [Note!] number: Int amended: [Act]
    }
    type Plan implements Measure & Titled @key(fields: "id") {
      id: ID! title: String! status: Kind owner: Officer notes: [Note!] due: Date! parts: [Measure!]!
    }
    type Note { text: String! by: Officer! about: Found }
    type Officer @key(fields: "id") { id: ID! name: String! agency: Agency }
    type Agency @key(fields: "id") { id: ID! title: String! officers: [Officer!] }
    union Found = Act | Note | Officer
    enum Kind { OPEN DONE }
    scalar Date
    type Dummy { a: Int @authenticated b: Int @requiresScopes(scopes: [["a"]]) c: Int @policy(policies: [["a"]]) }`,
  labour: `
    type Officer @key(fields: "id") {
      id: ID! name: String! @external agency: Agency @external phone(short: Boolean): String
      card: String! @requires(fields: "name agency { title }") boss: Officer
    }
    type Agency @key(fields: "id") { id: ID! title: String! @external motto: String @requires(fields: "title") }`,
  'foreign-affairs': `
    type Query { reports: [Report!] }
    type Report { id: ID! measure: Measure measures: [Measure!]! }
    type Agency @key(fields: "id") { id: ID! motto: String @external summary: String @requires(fields: "motto") }
    type Measure @interfaceObject @key(fields: "id") {
      id: ID! comments: [String!] verdict: String! reports: [Report!]
    }`,
};

/** A small world that is the same for all: objects that lead to one another. */
export function world(): World {
  const agency = { __typename: 'Agency', id: 'ag', title: 'Labour', officers: [] as unknown[] };
  const [ada, bo] = ['Ada', 'Bo'].map((name) => ({
    __typename: 'Officer',
    id: name,
    name,
    agency,
    boss: null as unknown,
  }));
  if (!ada || !bo) throw new Error('no officers');
  ada.boss = bo;
  agency.officers = [ada, bo];
  const note = { __typename: 'Note', text: 'a note', by: bo, about: ada as unknown };
  const first = {
    __typename: 'Act',
    id: 'a1',
    title: 'act one',
    status: 'OPEN',
    owner: ada,
    number: 1,
    notes: [note],
    comments: ['c1'],
    amended: [null] as unknown[],
    reports: [] as unknown[],
  };
  const second = { ...first, id: 'a2', title: 'act two', status: 'DONE', owner: null, notes: null, amended: [first] };
  const plan = {
    __typename: 'Plan',
    id: 'p1',
    title: 'plan',
    status: 'OPEN',
    owner: bo,
    due: '2026-12-01',
    notes: [],
    comments: ['c2', 'c3'],
    parts: [first, second],
    reports: [] as unknown[],
  };
  const report = { __typename: 'Report', id: 'r', measure: plan, measures: [second, plan, first] };
  for (const each of [first, second, plan]) each.reports = [report];
  const about = { ...note, text: 'of an act', about: first };
  const all = [first, second, plan];
  return {
    entities: [...all, ada, bo, agency],
    fields: {
      'Query.measures': () => all,
      'Query.measure': (_: unknown, { id }: { id: string }) => all.find((each) => each.id === id) ?? plan,
      'Query.acts': () => [first, second],
      'Query.found': () => [about, first, bo, note],
      'Query.anything': () => about,
      'Query.agency': () => agency,
      'Query.kind': () => 'DONE',
      'Query.titled': () => [plan, null, first],
      'Query.reports': () => [report],
      'Measure.verdict': ({ id }: { id: string }) => `verdict of ${id}`,
      'Officer.phone': ({ id }: { id: string }, args: object) => `phone of ${id} ${JSON.stringify(args)}`,
      'Officer.card': ({ name, agency: of }: { name: string; agency: { title: string } }) => `${name}, ${of.title}`,
      'Agency.motto': ({ title }: { title: string }) => `${title} first`,
      'Agency.summary': ({ motto, title }: { motto?: string; title?: string }) => `so: ${motto ?? `${title} first`}`,
    },
  };
}
