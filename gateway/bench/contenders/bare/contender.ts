import { inBench, urlSettings } from '../../project.ts';
import type { Contender } from '../contender.ts';
import { patientPlanning } from '../ortaq.ts';

/** The project's engine behind node:http alone: what is left of the gateway's cost is HTTP's and the pipeline's. */
export const bare: Contender = {
  name: 'bare',
  title: 'Ortaq’s engine on bare HTTP',
  byDefault: true,
  program: ({ port, urls, supergraph }) => ({
    args: [inBench('contenders/bare/main.ts')],
    environment: { PORT: String(port), SUPERGRAPH: supergraph, ...patientPlanning, ...urlSettings(urls) },
    ready: /bare is ready/,
  }),
};
