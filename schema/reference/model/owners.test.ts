import { expect, test } from 'vitest';
import { contractOf } from '../../rules/small-contract.fixture.ts';
import { findOwners } from './owners.ts';

function ownersOf(sdl: Record<string, string>) {
  const { composition, supergraph } = contractOf(sdl);
  return findOwners(composition.apiSchema, supergraph);
}

test('the key of a type is of those who resolve the type by it, not of who only refers to it', () => {
  const { ofField, leadOf } = ownersOf({
    labour: 'type Query { plan: Plan } type Plan @key(fields: "id") { id: ID! title: String }',
    justice: 'type Query { origin: Plan } type Plan @key(fields: "id", resolvable: false) { id: ID! }',
  });
  expect(ofField('Plan', 'id')).toEqual(['labour']);
  expect(leadOf('Plan')).toBe('labour');
});

test('a field that an interface brings to all its types is of who extends the interface', () => {
  const { ofField } = ownersOf({
    labour: `type Query { plan: Plan } interface Work @key(fields: "id") { id: ID! }
      type Plan implements Work @key(fields: "id") { id: ID! title: String }`,
    justice: 'type Query { origin: Work } type Work @key(fields: "id") @interfaceObject { id: ID! count: Int }',
  });
  expect(ofField('Plan', 'count')).toEqual(['justice']);
  expect(ofField('Plan', 'title')).toEqual(['labour']);
});

test('a field that one only refers to, or keeps as a key when it is handed over, is of the other', () => {
  const { ofField } = ownersOf({
    labour:
      'type Query { plan: Plan } type Plan @key(fields: "id") @key(fields: "state") { id: ID! title: String state: String }',
    justice: `type Plan @key(fields: "id") {
      id: ID! title: String @external count: Int @requires(fields: "title") state: String @override(from: "labour") }`,
  });
  expect(ofField('Plan', 'title')).toEqual(['labour']);
  expect(ofField('Plan', 'state')).toEqual(['justice']);
});
