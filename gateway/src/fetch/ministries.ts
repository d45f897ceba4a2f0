import type { GraphQLDataSource } from '@apollo/gateway';
import { type Logger, Refusal } from '@ortaq/kit/process';
import type { GatewayConfig } from '../config.ts';
import { createDataSource } from './data-source.ts';
import { createProbe } from './probe.ts';
import { createTransport, type Transport } from './transport.ts';

/** The ways to all subgraphs of a supergraph. */
export interface Ministries {
  /** @throws Refusal where neither the supergraph nor the configuration has the URL. */
  dataSource: (name: string, url: string | undefined) => GraphQLDataSource;
  /** For each ministry with a data source: resolves to whether it answers. */
  probes: Record<string, () => Promise<boolean>>;
  close: () => Promise<void>;
}

export function createMinistries(config: Pick<GatewayConfig, 'ministries' | 'bounds'>, log: Logger): Ministries {
  const transports: Transport[] = [];
  const probes: Ministries['probes'] = {};
  return {
    probes,
    dataSource(name, urlOfSupergraph) {
      const own = config.ministries[name];
      const url = own?.url ?? urlOfSupergraph;
      if (!url || !URL.canParse(url)) {
        throw new Refusal(
          `The supergraph has no usable URL for the subgraph "${name}": set it there or in the environment.`,
        );
      }
      const transport = createTransport(url, own ?? config.bounds);
      transports.push(transport);
      probes[name] = createProbe(name, transport, log);
      return createDataSource(name, transport, log);
    },
    async close() {
      await Promise.all(transports.map((transport) => transport.close()));
    },
  };
}
