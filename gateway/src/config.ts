import { fileURLToPath } from 'node:url';
import { readConfig } from '@ortaq/kit/process';
import { type ContractName, contractNames } from '@ortaq/schema/contracts';
import { ministries } from '@ortaq/schema/ministries';
import { z } from 'zod';
import { addresses, type AdmissionSettings, admissionSettings, admissionVariables } from './admission/settings.ts';
import type { CommandLine } from './command-line.ts';
import type { ExchangeSettings } from './exchange/start.ts';
import { type TokenIssuer, tokenIssuers } from './identity/settings.ts';

/** Bounds on what one ministry is asked; times in milliseconds. */
export interface FetchBounds {
  connectTimeout: number;
  /** From sending the request to the last byte of the answer. */
  responseTimeout: number;
  /** Of the answer, unpacked. */
  maxResponseBytes: number;
  /** How many requests it gets at once; ten times as many may wait. */
  maxConcurrency: number;
  /** After so many failures in a row it is not asked. */
  breakAfter: number;
  /** For how long. */
  breakFor: number;
}

/** Paths of files in PEM, for ministries that are asked by https. */
export interface TlsFiles {
  /** Who certifies the ministries; undefined: whom Node trusts. */
  ca: string | undefined;
  /** What the gateway shows them of itself. */
  cert: string | undefined;
  key: string | undefined;
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
  /** Whose tokens say who asks; none where any supergraph is served. */
  issuers: TokenIssuer[];
  /** Files of the keys that sign who asks: the first signs, all are published; none: a key of this process alone. */
  assertionKeys: string[];
  ministriesTls: TlsFiles;
  /** The hub's own database; undefined where it has none. */
  hubDatabase: string | undefined;
  /** Where exchanges are recorded; null where they are not. */
  exchange: ExchangeSettings | null;
  /** Whether what is not public is given only where that is recorded. */
  recordsExchanges: boolean;
  /** What one caller may ask for; null where any supergraph is served. */
  admission: AdmissionSettings | null;
  /** Addresses and networks of proxies, whose word on where a request comes from is taken. */
  trustedProxies: string[];
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
  /** How long planning one operation may take, in milliseconds. */
  planningTimeout: number;
  /** How long the ministries have for one operation altogether, in milliseconds. */
  operationTimeout: number;
  /** How much memory planned operations may take, about. */
  planCacheBytes: number;
  /** Whether who asks a ministry the same at the same time gets one answer. */
  sharedFetches: boolean;
  /** The labels of progressive `@override` that hold, besides those that are percentages. */
  overrideLabels: string[];
  /** Holds for each ministry that `ministries` does not name. */
  bounds: FetchBounds;
  /** By name; without `url` the supergraph's holds. */
  ministries: Record<string, FetchBounds & { url: string | undefined }>;
}

const milliseconds = z.coerce.number('a number of milliseconds').int().min(1).max(600_000);
const bytes = z.coerce.number('a number of bytes').int().min(1_000).max(1_000_000_000);
const count = z.coerce.number('a number').int().min(1).max(100_000);
const seconds = z.coerce.number('a number of seconds').int().min(0).max(86_400);
const url = z.url({ protocol: /^https?$/, error: 'an address such as http://localhost:4001/graphql' });

const database = z.url({ protocol: /^postgres(ql)?$/, error: 'a postgresql:// address' });

const settings = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number('a port number').int().min(0).max(65_535).default(4000),
  SUPERGRAPH: z.string().default(() => fileURLToPath(import.meta.resolve('@ortaq/schema/supergraph.graphql'))),
  CONTRACT: z.enum(contractNames, `a contract's name: ${contractNames.join(', ')}`).optional(),
  TOKEN_ISSUERS: tokenIssuers,
  ASSERTION_KEYS: z.string().default(''),
  MINISTRIES_TLS_CA: z.string().optional(),
  MINISTRIES_TLS_CERT: z.string().optional(),
  MINISTRIES_TLS_KEY: z.string().optional(),
  HUB_DATABASE_URL: database.optional(),
  HUB_OWNER_DATABASE_URL: database.optional(),
  EXCHANGE_LOG: z.enum(['on', 'off'], 'on or off').default('on'),
  EXCHANGE_LOG_KEY: z.string().optional(),
  TRUSTED_PROXIES: addresses.default([]),
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
  MAX_CONCURRENT_FETCHES: count.default(64),
  BREAK_AFTER_FAILURES: count.default(5),
  BREAK_FOR_MS: milliseconds.default(1_000),
  OPERATION_TIMEOUT_MS: milliseconds.default(10_000),
  PLANNING_TIMEOUT_MS: milliseconds.default(2_000),
  PLAN_CACHE_BYTES: bytes.default(64 * 1024 * 1024),
  SHARED_FETCHES: z.enum(['on', 'off'], 'on or off').default('on'),
  OVERRIDE_LABELS: z.string().default(''),
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

const listOf = (text: string) => text.split(',').flatMap((item) => item.trim() || []);

/**
 * The gateway's configuration: the command line, else the environment, else defaults.
 *
 * @throws Refusal naming every fault at once.
 */
export function readGatewayConfig(
  environment: Record<string, string | undefined>,
  { settings: given, open }: Pick<CommandLine, 'settings' | 'open'>,
): GatewayConfig {
  const values = readConfig(settings.and(admissionVariables).and(ofMinistries), { ...environment, ...given });
  const bounds = {
    connectTimeout: values.CONNECT_TIMEOUT_MS,
    responseTimeout: values.RESPONSE_TIMEOUT_MS,
    maxResponseBytes: values.MAX_RESPONSE_BYTES,
    maxConcurrency: values.MAX_CONCURRENT_FETCHES,
    breakAfter: values.BREAK_AFTER_FAILURES,
    breakFor: values.BREAK_FOR_MS,
  };
  const ofMinistry = (ministry: string) => {
    const prefix = prefixOf(ministry);
    return {
      ...bounds,
      url: values[`${prefix}_URL`] as string | undefined,
      connectTimeout: (values[`${prefix}_CONNECT_TIMEOUT_MS`] ?? bounds.connectTimeout) as number,
      responseTimeout: (values[`${prefix}_RESPONSE_TIMEOUT_MS`] ?? bounds.responseTimeout) as number,
    };
  };
  const trustedOnly = values.OPERATIONS === 'trusted' && !open;
  return {
    host: values.HOST,
    port: values.PORT,
    supergraph: values.SUPERGRAPH,
    contract: values.CONTRACT ?? null,
    open,
    issuers: open ? [] : values.TOKEN_ISSUERS,
    assertionKeys: listOf(values.ASSERTION_KEYS),
    ministriesTls: {
      ca: values.MINISTRIES_TLS_CA,
      cert: values.MINISTRIES_TLS_CERT,
      key: values.MINISTRIES_TLS_KEY,
    },
    hubDatabase: open ? undefined : values.HUB_DATABASE_URL,
    exchange: open || values.EXCHANGE_LOG === 'off' ? null : exchangeSettings(values),
    recordsExchanges: !open && values.EXCHANGE_LOG === 'on',
    admission: open ? null : admissionSettings(values),
    trustedProxies: values.TRUSTED_PROXIES,
    maxBodyBytes: values.MAX_BODY_BYTES,
    cacheMaxAge: values.CACHE_MAX_AGE_S,
    // GraphiQL lives by introspection and free queries, neither of which is a trusted operation.
    explorer: values.EXPLORER === 'on' && !trustedOnly,
    reference: values.REFERENCE === 'on',
    operations: open ? null : { manifest: values.OPERATIONS_MANIFEST, trustedOnly },
    requestTimeout: values.REQUEST_TIMEOUT_MS,
    planningTimeout: values.PLANNING_TIMEOUT_MS,
    operationTimeout: values.OPERATION_TIMEOUT_MS,
    planCacheBytes: values.PLAN_CACHE_BYTES,
    sharedFetches: values.SHARED_FETCHES === 'on',
    overrideLabels: listOf(values.OVERRIDE_LABELS),
    bounds,
    ministries: open ? {} : Object.fromEntries(ministries.map((ministry) => [ministry, ofMinistry(ministry)])),
  };
}

function exchangeSettings(values: {
  HUB_DATABASE_URL?: string | undefined;
  HUB_OWNER_DATABASE_URL?: string | undefined;
  EXCHANGE_LOG_KEY?: string | undefined;
}): ExchangeSettings | null {
  const { HUB_DATABASE_URL: databaseUrl, HUB_OWNER_DATABASE_URL: ownerUrl = null, EXCHANGE_LOG_KEY: keyFile } = values;
  return databaseUrl === undefined || keyFile === undefined ? null : { databaseUrl, ownerUrl, keyFile };
}
