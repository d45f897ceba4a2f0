import type { ConformanceCase } from '../case.fixture.ts';

const members = ['Aru', 'Dana', 'Erlan'].map((name, at) => ({ __typename: 'Member', id: `m${at}`, name, pay: at + 1 }));
const team = (id: string, currency: string | null, ...at: number[]) => ({
  __typename: 'Team',
  id,
  currency,
  members: at.map((each) => members[each]),
  lead: members[at[0] ?? 0],
});
const teams = [team('t1', 'KZT', 0, 1), team('t2', 'EUR', 1, 2), team('t3', 'USD')];
const club = { __typename: 'Club', id: 'k1', money: 'TRY', members: [members[0]], team: teams[1] };

type Pay = { id: string; pay: number };
const fields = {
  'Query.teams': () => teams,
  'Query.groups': () => [club, ...teams],
  'Query.club': () => club,
  'Member.salary': ({ pay }: Pay, args: { in: string | null; times?: number }) =>
    `${pay * (args.times ?? 1)} ${args.in}`,
  'Member.both': ({ pay }: Pay, args: { unit: string; group: string }) => `${pay} ${args.unit} of ${args.group}`,
};
const world = () => ({ entities: [...teams, ...members, club], fields });

const names = `type Member @key(fields: "id") { id: ID! name: String }`;

export const contextCases: ConformanceCase[] = [
  {
    name: 'an argument comes from an object further up, another one for each',
    subgraphs: {
      teams: `type Query { teams: [Team] } type Team @key(fields: "id") @context(name: "team") { id: ID! currency: String lead: Member }
        type Member @key(fields: "id") { id: ID! salary(in: String @fromContext(field: "$team { currency }")): String }`,
      names,
    },
    world,
    queries: ['{ teams { lead { salary } } }', '{ teams { currency lead { name salary } } }'],
  },
  {
    name: 'one entity in several lists has the context of each',
    subgraphs: {
      teams: `type Query { teams: [Team] } type Team @key(fields: "id") @context(name: "team") { id: ID! currency: String members: [Member] }
        type Member @key(fields: "id") { id: ID!
          salary(in: String @fromContext(field: "$team { currency }"), times: Int): String }`,
      names,
    },
    world,
    queries: [
      '{ teams { members { salary } } }',
      '{ teams { members { name salary twice: salary(times: 2) } } }',
      { query: 'query ($n: Int) { teams { members { salary(times: $n) id } } }', variables: { n: 3 } },
    ],
  },
  {
    name: 'what sets the context may have its value from another subgraph',
    subgraphs: {
      teams: `type Query { teams: [Team] }
        type Team @key(fields: "id") @context(name: "team") { id: ID! currency: String @external members: [Member] }
        type Member @key(fields: "id") { id: ID! salary(in: String @fromContext(field: "$team { currency }")): String }`,
      money: `type Team @key(fields: "id") { id: ID! currency: String }`,
      names,
    },
    world,
    queries: ['{ teams { members { salary name } } }'],
  },
  {
    name: 'several types set one context, each with a field of its own',
    subgraphs: {
      teams: `type Query { groups: [Group] } union Group = Team | Club
        type Team @key(fields: "id") @context(name: "group") { id: ID! currency: String members: [Member] }
        type Club @key(fields: "id") @context(name: "group") { id: ID! money: String members: [Member] }
        type Member @key(fields: "id") { id: ID!
          salary(in: String @fromContext(field: "$group ... on Team { currency } ... on Club { money }")): String }`,
      names,
    },
    world,
    queries: ['{ groups { ... on Team { members { salary } } ... on Club { members { salary name } } } }'],
  },
  {
    name: 'the nearest object that sets the context is the one that counts, and a field may use two contexts',
    subgraphs: {
      teams: `type Query { club: Club }
        type Club @key(fields: "id") @context(name: "money") @context(name: "club") { id: ID! money: String members: [Member] team: Team }
        type Team @key(fields: "id") @context(name: "money") { id: ID! money: String members: [Member] }
        type Member @key(fields: "id") { id: ID! both(
          unit: String @fromContext(field: "$money { money }") group: String @fromContext(field: "$club { money }")): String }`,
      names,
    },
    world: () => ({
      entities: [club, ...teams, ...members],
      fields: { ...fields, 'Team.money': ({ currency }: { currency: string }) => currency },
    }),
    queries: ['{ club { members { both } team { members { both name } } } }'],
  },
  {
    name: 'a value of the context that another fetch has to bring is there first',
    subgraphs: {
      teams: `type Query { team: Team } type Team @key(fields: "id") { id: ID! members: [Member] @shareable }
        type Member @key(fields: "id") { id: ID! }`,
      pay: `type Team @key(fields: "id") @context(name: "team") { id: ID! currency: String members: [Member] @shareable }
        type Member @key(fields: "id") { id: ID! salary(in: String @fromContext(field: "$team { currency }")): String }`,
    },
    world: () => ({ ...world(), fields: { ...fields, 'Query.team': () => teams[0] } }),
    queries: ['{ team { members { salary } } }', '{ team { currency members { id salary } } }'],
  },
];
