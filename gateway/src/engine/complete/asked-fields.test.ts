import { expect, test } from 'vitest';
import { aFetch } from '../compile/fetch.fixture.ts';
import type { Path } from '../compile/run.ts';
import { createIsAskedFor } from './asked-fields.ts';

test('what a plan asks for is found by the client’s names, and what it leaves out is not', () => {
  const nodes = [
    aFetch({
      operation: '{m__asked:measures{id ... on Labour{title__alias_0:title}}}',
      renamed: [{ path: ['m__asked', '... on Labour', 'title__alias_0'], to: 'title' }],
    }),
    aFetch({
      operation: 'query($representations:[_Any!]!){_entities(representations:$representations){... on Labour{form}}}',
      path: ['m__asked', '@'],
      requires: [],
    }),
  ];
  const clientsPath = (path: Path) => path.map((step) => String(step).replace('__asked', ''));
  const isAsked = createIsAskedFor({ kind: 'in-order', nodes }, clientsPath);
  const names = ['id', 'title', 'form', 'year'];
  expect(names.filter((name) => isAsked(['m', 0, name]))).toEqual(['id', 'title', 'form']);
  expect([isAsked(['m']), isAsked(['n']), createIsAskedFor(null, clientsPath)(['m'])]).toEqual([true, false, false]);
});
