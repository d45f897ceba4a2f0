import { expect, test } from 'vitest';
import { refuseUnguardedRights } from './rights.ts';

const refusal = (hasRights: boolean, open: boolean) => () =>
  refuseUnguardedRights(hasRights, { supergraph: '/srv/supergraph.graphql', open });

test('rights that nobody would enforce are refused, and the file is named', () => {
  expect(refusal(true, false)).toThrow(
    expect.objectContaining({
      name: 'Refusal',
      message: expect.stringMatching(
        /^\/srv\/supergraph\.graphql has rights \(@authenticated, @requiresScopes or @policy\)/,
      ),
    }),
  );
});

test('a supergraph without rights is served, and any where it is said to be open', () => {
  expect([refusal(false, false)(), refusal(false, true)(), refusal(true, true)()]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
