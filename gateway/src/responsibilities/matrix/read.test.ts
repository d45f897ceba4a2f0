import { expect, test } from 'vitest';
import { matrixOf } from './read.ts';
import { counted } from './sample.fixture.ts';

test('plans keep their order, what stands in none is last; agencies come by what they lead', () => {
  const { plans, agencies } = matrixOf(counted);
  expect(plans).toEqual([
    {
      plan: { id: 'a', title: 'Title of a' },
      counts: new Map([
        ['local-executive-bodies', { leads: 0, coExecutes: 12 }],
        ['labour', { leads: 3, coExecutes: 2 }],
      ]),
    },
    {
      plan: { id: 'b', title: 'Title of b' },
      counts: new Map([
        ['local-executive-bodies', { leads: 2, coExecutes: 1 }],
        ['presidential-human-rights-commission', { leads: 0, coExecutes: 1 }],
      ]),
    },
    { plan: null, counts: new Map([['labour', { leads: 1, coExecutes: 0 }]]) },
  ]);
  expect(agencies.map(({ id }) => id)).toEqual([
    'labour',
    'local-executive-bodies',
    'presidential-human-rights-commission',
  ]);
});
