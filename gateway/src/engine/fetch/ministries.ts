import { type Logger, Refusal } from '@ortaq/kit/process';
import type { GatewayConfig } from '../../config.ts';
import { createMinistry, type Ministry } from './ministry.ts';
import { createProbe } from './probe.ts';
import { createTransport } from './transport.ts';

/** The ways to all subgraphs of one supergraph. */
export interface Ministries {
  /** @throws Error where the supergraph has none of that name. */
  get: (name: string) => Ministry;
  /** For each ministry: resolves to whether it answers. */
  probes: Record<string, () => Promise<boolean>>;
  /** Ends the connections, those under way when they are answered. */
  close: () => Promise<void>;
}

/** @throws Refusal where neither the supergraph nor the configuration has the URL of a subgraph. */
export function createMinistries(
  subgraphs: readonly { name: string; url: string }[],
  config: Pick<GatewayConfig, 'ministries' | 'bounds' | 'sharedFetches'>,
  log: Logger,
): Ministries {
  const ways = subgraphs.map(({ name, url: urlOfSupergraph }) => {
    const own = config.ministries[name];
    const url = own?.url ?? urlOfSupergraph;
    if (!URL.canParse(url)) {
      throw new Refusal(
        `The supergraph has no usable URL for the subgraph "${name}": set it there or in the environment.`,
      );
    }
    const bounds = own ?? config.bounds;
    return { name, bounds, transport: createTransport(url, bounds) };
  });
  const ministries = new Map(
    ways.map(({ name, bounds, transport }) => [
      name,
      createMinistry({ name, bounds, sharedFetches: config.sharedFetches }, transport, log),
    ]),
  );
  return {
    get(name) {
      const ministry = ministries.get(name);
      if (!ministry) throw new Error(`the supergraph has no subgraph ${name}`);
      return ministry;
    },
    probes: Object.fromEntries(ways.map(({ name, transport }) => [name, createProbe(name, transport, log)])),
    async close() {
      await Promise.all(ways.map(({ transport }) => transport.close()));
    },
  };
}
