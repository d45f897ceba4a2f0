import { expect, test } from 'vitest';
import { knownRights } from './known-rights.ts';
import { contractOf } from './small-contract.fixture.ts';

const told = (justice: string) => knownRights(contractOf({ justice }));

test.each([
  '@authenticated',
  '@requiresScopes(scopes: [["contacts:read"], ["drafts:read", "upr:compile"]])',
  '@policy(policies: [["upr-compiling"]])',
])('%s asks for what the hub knows', (right) => {
  expect(told(`type Query { t: T ${right} } type T ${right} { a: Int }`)).toEqual([]);
});

test('a scope or a policy that the hub does not know is named, with those that it knows', () => {
  const sdl = `type Query { t: T @policy(policies: [["upr-compiling", "upr"]]) }
type T @requiresScopes(scopes: [["contacts:read"], ["contacts"]]) { a: Int }`;
  expect(told(sdl)).toEqual([
    {
      code: 'RIGHT_UNKNOWN',
      message: 'Query.t asks for the policy "upr", and there is none such: nobody could read it.',
      fix: 'Take one of "upr-compiling", or add it to schema/wire/policies.ts.',
      places: [{ ministry: 'justice', file: 'justice.graphql', line: 1 }],
    },
    {
      code: 'RIGHT_UNKNOWN',
      message: 'T asks for the scope "contacts", and there is none such: nobody could read it.',
      fix: 'Take one of "contacts:read", "drafts:read", "upr:compile", or add it to schema/wire/caller.ts.',
      places: [{ ministry: 'justice', file: 'justice.graphql', line: 2 }],
    },
  ]);
});

test.each(['@requiresScopes(scopes: [])', '@policy(policies: [[]])', '@requiresScopes(scopes: [["drafts:read"], []])'])(
  '%s lets in nobody, or everybody',
  (right) => {
    expect(told(`type Query { a: Int ${right} }`).map(({ message }) => message)).toEqual([
      'Query.a carries a right with an empty list: that lets in nobody, or everybody.',
    ]);
  },
);
