import { inBench } from '../../project.ts';
import type { Contender } from '../contender.ts';

/** Apollo Server with Apollo's gateway, as their documentation sets them up. */
export const stock: Contender = {
  name: 'stock',
  title: 'stock Apollo Server and gateway',
  byDefault: true,
  program: ({ port, supergraph }) => ({
    args: [inBench('contenders/stock/main.ts')],
    environment: {
      PORT: String(port),
      SUPERGRAPH: supergraph,
      NODE_ENV: 'production',
      // It reports to its vendor otherwise, on every start.
      APOLLO_TELEMETRY_DISABLED: 'true',
    },
    ready: /stock is ready/,
  }),
};
