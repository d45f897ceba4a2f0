import { inBench, urlSettings } from '../../project.ts';
import type { Contender } from '../contender.ts';

/** Fetches and joins written by hand for each scenario, without GraphQL: the least work that gives the answer. */
export const floor: Contender = {
  name: 'floor',
  title: 'floor: written by hand',
  byDefault: true,
  program: ({ port, urls }) => ({
    args: [inBench('contenders/floor/main.ts')],
    environment: { PORT: String(port), ...urlSettings(urls) },
    ready: /floor is ready/,
  }),
};
