import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { composed } from './composed.fixture.ts';
import { readNeeds } from './needs.ts';

const supergraph = composed({
  register: `
    type Query { measure: Measure }
    interface Measure @key(fields: "id") { id: ID! status: String owner: Owner }
    type Act implements Measure @key(fields: "id") @key(fields: "code") { id: ID! code: ID! status: String owner: Owner }
    type Owner { name: Name agency: Agency } type Name { kk: String ru: String } union Agency = Ministry | Akimat
    type Ministry { code: ID! } type Akimat { region: String }`,
  reports: `
    type Measure @key(fields: "id") @interfaceObject {
      id: ID! status: String @external owner: Owner @external plain: String
      verdict: String @requires(fields: "status owner { name { kk } agency { __typename ... on Akimat { region } ... on Ministry { code } } }")
    }
    type Owner @external { name: Name agency: Agency } type Name @external { kk: String } union Agency = Ministry | Akimat
    type Ministry @external { code: ID! } type Akimat @external { region: String }`,
});
const needs = readNeeds(parse(supergraph), { Measure: ['Act'] });
const whole = new Set([
  'status',
  'owner.name.kk',
  'owner.agency.__typename',
  'owner.agency.region',
  'owner.agency.code',
]);

test('a field needs the single values that it requires, in the ministry that requires them', () => {
  expect(needs.ofField('reports', 'Measure', 'verdict')).toEqual(whole);
  expect(needs.ofField('register', 'Measure', 'verdict')).toEqual(new Set());
  expect(needs.ofField('reports', 'Measure', 'plain')).toEqual(new Set());
});

test('a field of an interface needs what any of its types requires for it', () => {
  const ofTypes = readNeeds(parse(supergraph), { Any: ['Measure'] });
  expect(ofTypes.ofField('reports', 'Any', 'verdict')).toEqual(whole);
});

test('a type has its own keys and those of its interfaces', () => {
  expect(needs.ofKeys('register', 'Act')).toEqual(new Set(['id', 'code']));
  expect(needs.ofKeys('reports', 'Act')).toEqual(new Set(['id']));
  expect(needs.ofKeys('reports', 'Owner')).toEqual(new Set());
});
