import { fileURLToPath } from 'node:url';
import { readConfig } from '@ortaq/kit/process';
import { type ContractName, contractNames } from '@ortaq/schema/contracts';
import { ministries } from '@ortaq/schema/ministries';
import { z } from 'zod';
import type { CommandLine } from './command-line.ts';

/** Bounds on one request to one ministry; times in milliseconds. */
export interface FetchBounds {
  connectTimeout: number;
  /** From sending the request to the last byte of the answer. */
  responseTimeout: number;
  maxResponseBytes: number;
}

export interface OperationSettings {
  /** Path of the manifest of trusted operations. */
  manifest: string;
  /** Whether others are refused. */
  trustedOnly: boolean;
}

export interface GatewayConfig {
  host: string;
  port: number;
  /** Path of the supergraph file. */
  supergraph: string;
  /** The contract that is served as if nothing else existed; null where all of the supergraph is. */
  contract: ContractName | null;
  /** True where any supergraph is served, with no rules of the hub's own. */
  open: boolean;
  maxBodyBytes: number;
  /** How long a whole answer to a GET of public data may be kept before it is asked for again, in seconds. */
  cacheMaxAge: number;
  /** Whether GraphiQL is served, at `/`. */
  explorer: boolean;
  /** Whether the reference of the schema is served, at `/reference`. */
  reference: boolean;
  /** What is known of operations beforehand; null where any supergraph is served. */
  operations: OperationSettings | null;
  /** How long a client may take to send one request, headers and body, in milliseconds. */
  requestTimeout: number;
  /** Holds for each ministry that `ministries` does not name. */
  bounds: FetchBounds;
  /** By name; without `url` the supergraph's holds. */
  ministries: Record<string, FetchBounds & { url: string | undefined }>;
}

const milliseconds = z.coerce.number('a number of milliseconds').int().min(1).max(600_000);
const bytes = z.coerce.number('a number of bytes').int().min(1_000).max(1_000_000_000);
const seconds = z.coerce.number('a number of seconds').int().min(0).max(86_400);
const url = z.url({ protocol: /^https?$/, error: 'an address such as http://localhost:4001/graphql' });

const settings = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number('a port number').int().min(0).max(65_535).default(4000),
  SUPERGRAPH: z.string().default(() => fileURLToPath(import.meta.resolve('@ortaq/schema/supergraph.graphql'))),
  CONTRACT: z.enum(contractNames, `a contract's name: ${contractNames.join(', ')}`).optional(),
  MAX_BODY_BYTES: bytes.default(1_000_000),
  CACHE_MAX_AGE_S: seconds.default(30),
  EXPLORER: z.enum(['on', 'off'], 'on or off').default('on'),
  REFERENCE: z.enum(['on', 'off'], 'on or off').default('on'),
  OPERATIONS: z.enum(['open', 'trusted'], 'open or trusted').default('open'),
  OPERATIONS_MANIFEST: z
    .string()
    .default(() => fileURLToPath(import.meta.resolve('@ortaq/schema/operations/manifest.json'))),
  REQUEST_TIMEOUT_MS: milliseconds.default(10_000),
  CONNECT_TIMEOUT_MS: milliseconds.default(500),
  RESPONSE_TIMEOUT_MS: milliseconds.default(2_000),
  MAX_RESPONSE_BYTES: bytes.default(16 * 1024 * 1024),
});

/** What each ministry may have under its own name: `FOREIGN_AFFAIRS_URL` and so on. */
const ministrySettings = { URL: url, CONNECT_TIMEOUT_MS: milliseconds, RESPONSE_TIMEOUT_MS: milliseconds };

const prefixOf = (ministry: string) => ministry.toUpperCase().replaceAll('-', '_');

const ofMinistries = z.object(
  Object.fromEntries(
    ministries.flatMap((ministry) =>
      Object.entries(ministrySettings).map(([name, type]) => [`${prefixOf(ministry)}_${name}`, type.optional()]),
    ),
  ),
);

/**
 * The gateway's configuration: the command line, else the environment, else defaults.
 *
 * @throws Refusal naming every fault at once.
 */
export function readGatewayConfig(
  environment: Record<string, string | undefined>,
  { settings: given, open }: Pick<CommandLine, 'settings' | 'open'>,
): GatewayConfig {
  const values = readConfig(settings.and(ofMinistries), { ...environment, ...given });
  const bounds = {
    connectTimeout: values.CONNECT_TIMEOUT_MS,
    responseTimeout: values.RESPONSE_TIMEOUT_MS,
    maxResponseBytes: values.MAX_RESPONSE_BYTES,
  };
  const ofMinistry = (ministry: string) => {
    const prefix = prefixOf(ministry);
    return {
      url: values[`${prefix}_URL`] as string | undefined,
      connectTimeout: (values[`${prefix}_CONNECT_TIMEOUT_MS`] ?? bounds.connectTimeout) as number,
      responseTimeout: (values[`${prefix}_RESPONSE_TIMEOUT_MS`] ?? bounds.responseTimeout) as number,
      maxResponseBytes: bounds.maxResponseBytes,
    };
  };
  const trustedOnly = values.OPERATIONS === 'trusted' && !open;
  return {
    host: values.HOST,
    port: values.PORT,
    supergraph: values.SUPERGRAPH,
    contract: values.CONTRACT ?? null,
    open,
    maxBodyBytes: values.MAX_BODY_BYTES,
    cacheMaxAge: values.CACHE_MAX_AGE_S,
    // GraphiQL lives by introspection and free queries, neither of which is a trusted operation.
    explorer: values.EXPLORER === 'on' && !trustedOnly,
    reference: values.REFERENCE === 'on',
    operations: open ? null : { manifest: values.OPERATIONS_MANIFEST, trustedOnly },
    requestTimeout: values.REQUEST_TIMEOUT_MS,
    bounds,
    ministries: open ? {} : Object.fromEntries(ministries.map((ministry) => [ministry, ofMinistry(ministry)])),
  };
}

/**
 * Keeps what the hub does inside the hub: `@apollo/gateway` reports usage to its vendor unless
 * this variable is set, and has no other switch.
 */
export function disableVendorTelemetry(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
}
