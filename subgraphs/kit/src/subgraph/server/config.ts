import { z } from 'zod';

const flag = z
  .enum(['true', 'false'], 'true or false')
  .default('false')
  .transform((value) => value === 'true');

const gatewayKeys =
  'the gateway’s public keys: a file, or an address such as https://hub.example.kz/.well-known/jwks.json ' +
  '(http:// on this machine alone)';

/** What comes by plain HTTP anybody on the way could have written: other keys, and with them other callers. */
function isSafePlace(place: string): boolean {
  const { protocol, hostname } = URL.parse(place) ?? {};
  return protocol !== 'http:' || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname ?? '');
}

/** What every ministry's process reads from its environment; a ministry may extend it. */
export const subgraphSettings = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number('a port number').int().min(1).max(65_535),
  /** The ministry's own database; nobody else's role can open it. */
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: 'an address such as postgresql://user:password@host:5432/database',
  }),
  /** The gateway's public keys: without them nobody could be told from the gateway. */
  GATEWAY_KEYS: z.string(gatewayKeys).refine(isSafePlace, gatewayKeys),
  /** Files in PEM; with them the ministry is asked by TLS alone, by whom the authority certifies. */
  TLS_CERT: z.string().optional(),
  TLS_KEY: z.string().optional(),
  TLS_CLIENT_CA: z.string().optional(),
  /** Migrate, and load the demonstration data where the database is empty, before listening. */
  PREPARE_DATABASE: flag,
});

export type SubgraphConfig = z.output<typeof subgraphSettings>;
