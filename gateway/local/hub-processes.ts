import { join } from 'node:path';
import { measureOwners, ministries, type Ministry } from '@ortaq/schema/ministries';
import { type Database, databases } from './database-names.ts';
import { gatewayKeyFiles } from './gateway-key.ts';
import type { Ports } from './ports.ts';
import type { DatabaseUrls } from './postgres/databases.ts';
import type { HubDatabase } from './postgres/hub-database.ts';
import type { ProcessSpec } from './processes/child.ts';
import { trustingIssuer } from './token/issue.ts';

export interface HubProcessesOptions {
  /** The project's root folder. */
  root: string;
  /** The data folder. */
  folder: string;
  ports: Ports;
  databaseUrls: DatabaseUrls<Database>;
  hubDatabase: HubDatabase;
  /** What every process gets besides its own. */
  environment: Record<string, string>;
}

/** Where Node keeps compiled code between starts, which makes the next a third faster. Safe to delete. */
const codeCache = (root: string) => join(root, 'node_modules', '.cache', 'node');

/**
 * The processes of the hub in tiers: all start at once; a later tier, which asks the
 * earlier ones, is stopped before them.
 */
export function hubProcesses(given: HubProcessesOptions): ProcessSpec[][] {
  // In production graphql-js compares constructors without a search for a second copy of itself: a tenth of a request.
  const mode = { NODE_ENV: 'production' };
  const options = {
    ...given,
    environment: { NODE_COMPILE_CACHE: codeCache(given.root), ...given.environment, ...mode },
  };
  return [ministries.map((ministry) => ministryProcess(ministry, options)), [gatewayProcess(options)]];
}

function ministryProcess(
  ministry: Ministry,
  { root, folder, ports, databaseUrls, environment }: HubProcessesOptions,
): ProcessSpec {
  return {
    name: ministry,
    script: join(root, 'subgraphs', ministry, 'src', 'main.ts'),
    port: ports[ministry],
    environment: {
      ...environment,
      ...listenOn(ports[ministry]),
      DATABASE_URL: databaseUrls[databases[ministry]],
      GATEWAY_KEYS: gatewayKeyFiles(folder).published,
      PREPARE_DATABASE: 'true',
      // Until ministries write to it, the register is filled from the owners' files.
      ...(ministry === 'justice' ? { REGISTER_FROM: dataOfOtherOwners(root).join(',') } : {}),
    },
  };
}

function dataOfOtherOwners(root: string): string[] {
  const others = measureOwners.filter(({ name }) => name !== 'justice');
  return others.map(({ name }) => join(root, 'subgraphs', name, 'data'));
}

function gatewayProcess({ root, folder, ports, hubDatabase, environment }: HubProcessesOptions): ProcessSpec {
  const addresses = ministries.map((ministry) => [
    `${ministry.toUpperCase().replaceAll('-', '_')}_URL`,
    `http://127.0.0.1:${ports[ministry]}/graphql`,
  ]);
  return {
    name: 'gateway',
    script: join(root, 'gateway', 'src', 'main.ts'),
    port: ports.gateway,
    environment: {
      ...environment,
      ...listenOn(ports.gateway),
      ASSERTION_KEYS: gatewayKeyFiles(folder).key,
      HUB_DATABASE_URL: hubDatabase.url,
      HUB_OWNER_DATABASE_URL: hubDatabase.ownerUrl,
      EXCHANGE_LOG_KEY: gatewayKeyFiles(folder).exchangeLog,
      TOKEN_ISSUERS: trustingIssuer(folder),
      ...(Object.fromEntries(addresses) as Record<string, string>),
    },
  };
}

function listenOn(port: number): Record<string, string> {
  return { HOST: '127.0.0.1', PORT: String(port), LOG_FORMAT: 'json' };
}
