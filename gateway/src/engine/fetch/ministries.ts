import { type Logger, Refusal } from '@ortaq/kit/process';
import type { Assertions } from '../../assertion/assertions.ts';
import type { GatewayConfig } from '../../config.ts';
import { createMinistry, type Ministry } from './ministry.ts';
import { createProbe } from './probe.ts';
import type { TlsMaterial } from './tls.ts';
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

/** How the gateway shows the ministries that it is the one who asks. */
export interface Credentials {
  /** Null where it gives no word of who asks. */
  assertions: Assertions | null;
  tls: TlsMaterial;
}

export const noCredentials: Credentials = { assertions: null, tls: {} };

/**
 * @param own the subgraphs that are answered within the process.
 * @throws Refusal where neither the supergraph nor the configuration has the URL of a subgraph.
 */
export function createMinistries(
  subgraphs: readonly { name: string; url: string }[],
  config: Pick<GatewayConfig, 'ministries' | 'bounds' | 'sharedFetches'>,
  log: Logger,
  { assertions, tls }: Credentials = noCredentials,
  own: readonly Ministry[] = [],
): Ministries {
  const names = new Set(own.map(({ name }) => name));
  const others = subgraphs.filter(({ name }) => !names.has(name));
  const ways = others.map(({ name, url: urlOfSupergraph }) => {
    const set = config.ministries[name];
    const url = set?.url ?? urlOfSupergraph;
    if (!URL.canParse(url)) {
      throw new Refusal(
        `The supergraph has no usable URL for the subgraph "${name}": set it there or in the environment.`,
      );
    }
    const bounds = set ?? config.bounds;
    return { name, bounds, transport: createTransport(url, bounds, tls) };
  });
  const ministries = new Map(
    ways.map(({ name, bounds, transport }): [string, Ministry] => [
      name,
      createMinistry(
        {
          name,
          bounds,
          sharedFetches: config.sharedFetches,
          assert: assertions && ((run) => assertions.forRun(name, run)),
        },
        transport,
        log,
      ),
    ]),
  );
  for (const each of own) ministries.set(each.name, each);
  return {
    get(name) {
      const ministry = ministries.get(name);
      if (!ministry) throw new Error(`the supergraph has no subgraph ${name}`);
      return ministry;
    },
    probes: Object.fromEntries(
      ways.map(({ name, transport }) => [name, createProbe({ name, transport, assertions }, log)]),
    ),
    async close() {
      await Promise.all(ways.map(({ transport }) => transport.close()));
    },
  };
}
