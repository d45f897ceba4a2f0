import { parse, Source } from 'graphql';
import { compose } from '../../composition/composition.ts';
import { operationsIn, type TrustedOperation } from '../../trusted/operation.ts';
import { type Version, versionOfComposition } from '../version.ts';

/** The day on which the corpus is checked. */
export const today = '2026-11-22';

/** The SDL of a small contract's ministries, by name. */
export type Contract = Record<string, string>;

/** What every case of the corpus starts from: each ministry's SDL, without the link to federation. */
export const contract: Contract = {
  justice: `
    type Query {
      plans(year: Int, status: PlanStatus = OPEN, filter: PlanFilter, limit: Int! = 20, draft: Boolean): [Plan!]
      plan(id: ID!): Plan
      measures(owner: ID): [Measure!]
      archive(year: Int): Archive @deprecated(reason: "Plans stay. Removed after 2026-10-31.")
      today: Day
    }
    "What the State intends."
    type Plan @key(fields: "id") {
      id: ID!
      code: String! @deprecated(reason: "Ids do. Removed after 2026-10-31.")
      number: Int @deprecated(reason: "Ids do. Removed after 2027-03-31.")
      title(language: Language): String
      pages: Int
      budget: Float
      status: PlanStatus!
      tags: [String!]!
      parts: [Part!]
      owner: Agency
    }
    enum PlanStatus { OPEN CLOSED PAUSED @deprecated(reason: "Never used. Removed after 2026-10-31.") }
    enum Language { KK RU EN }
    input PlanFilter {
      status: [PlanStatus!]
      owner: ID
      since: Day
      text: String
      late: Boolean = false
      page: Page
      code: String @deprecated(reason: "Ids do. Removed after 2026-10-31.")
    }
    input Page { size: Int! = 10, from: Int! }
    scalar Day @specifiedBy(url: "https://day.test/1")
    union Part = Section | Annex
    type Section { name: String text: String letter: String }
    type Annex { name: String letter: String }
    type Archive { size: Int shelf: Shelf }
    type Shelf { number: Int }
    type Agency @key(fields: "id") { id: ID! name: String phone: String }
    interface Named { name: String }
    interface Measure @key(fields: "id") { id: ID! title: String due: Day plan: Plan }
    type LabourMeasure implements Measure @key(fields: "id") { id: ID! title: String @external due: Day plan: Plan }
    type JusticeMeasure implements Measure @key(fields: "id") { id: ID! title: String due: Day plan: Plan }
  `,
  labour: `
    type Query {
      offices: [Office!]
      measuresOf(agency: ID!): [LabourMeasure!]
    }
    type LabourMeasure @key(fields: "id") { id: ID! title: String direction: String }
    type Agency @key(fields: "id", resolvable: false) { id: ID! }
    type Office @key(fields: "id") { id: ID! city: String head: Agency rooms: Int floor: Int @shareable open: Span }
    type Span @shareable { from: String till: String }
  `,
  education: `
    type Query { schools: [School!] officesOfSchools: [Office!] }
    type School @key(fields: "id") { id: ID! name: String office: Office }
    type Office @key(fields: "id") { id: ID! schools: [School!] rooms: Int @external capacity: Int @requires(fields: "rooms") }
    type Measure @interfaceObject @key(fields: "id") { id: ID! reviews: [String!] }
  `,
};

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@interfaceObject", "@authenticated", "@policy", "@tag", "@inaccessible", "@cost", "@listSize", "@override"]) `;

/** The version of the contract that SDL composes to, by ministry; `<ministry>.graphql` is the file of each. */
export function versionOf(sdl: Contract, urls: Record<string, string> = {}): Version {
  const subgraphs = Object.entries(sdl).map(([name, text]) => ({
    name,
    url: urls[name] ?? `http://${name}.test/graphql`,
    modules: [parse(new Source(link + text, `${name}.graphql`))],
  }));
  const composition = compose(subgraphs);
  if ('errors' in composition) throw new Error(composition.errors.map(({ message }) => message).join('\n'));
  return versionOfComposition(composition, subgraphs);
}

/** The trusted operation that a document has. */
export function operationsOf(text: string): TrustedOperation[] {
  return operationsIn(parse(new Source(text, 'schema/operations/site.graphql')), 'site');
}

/** What the clients of the contract are trusted to send. */
export const operations: TrustedOperation[] = [
  `query Plans($status: PlanStatus, $limit: Int!) {
    plans(status: $status, limit: $limit) { id title(language: KK) status tags parts { ... on Section { text } } }
  }`,
  `query Filtered($filter: PlanFilter) { plans(filter: $filter, year: 2026) { id } }`,
  `query Paged { plans(filter: { page: { from: 1 }, owner: "labour" }) { id owner { name } } }`,
  `query Measures { measures { __typename id title ... on LabourMeasure { direction } } }`,
  `fragment Reviewed on Measure { reviews due } query Reviews { measures(owner: "labour") { ...Reviewed } }`,
  `query Offices { offices { id city capacity } schools { name office { schools { id } } } }`,
  `query Numbers { plan(id: "p") { number code } }`,
].flatMap(operationsOf);
