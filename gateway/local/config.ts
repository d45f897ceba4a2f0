import { readConfig } from '@ortaq/kit/process';
import { z } from 'zod';
import { admissionVariables } from '../src/admission/settings.ts';
import { furthest } from './ports.ts';

const lastPort = 65_535 - furthest;

/** In the project's folder. */
export const defaultDataDir = '.data';

const databaseUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'a postgresql:// address' }).optional();

const Configuration = z.object({
  PORT: z.coerce
    .number('a port number')
    .int('a port number')
    .min(1, `a port from 1 to ${lastPort}`)
    .max(lastPort, `a port from 1 to ${lastPort}: the ${furthest} that follow are used too`)
    .default(4000),
  DATA_DIR: z
    .string()
    .refine((path) => !path.includes('\0'), 'a path')
    .default(defaultDataDir),
  DATABASE_URL: databaseUrl,
  /** Where the user was when a package manager ran the script from the project's root. */
  INIT_CWD: z.string().optional(),
});

/** What a hub on one machine is told from outside; all of it may be absent. */
export type LocalConfig = z.output<typeof Configuration>;

type Environment = Record<string, string | undefined>;

/** @throws Refusal naming every fault at once. */
export function readLocalConfig(environment: Environment = process.env): LocalConfig {
  return readConfig(Configuration, environment);
}

const ExchangeLogConfiguration = z.object({
  DATA_DIR: Configuration.shape.DATA_DIR,
  INIT_CWD: Configuration.shape.INIT_CWD,
  HUB_DATABASE_URL: databaseUrl,
  HUB_OWNER_DATABASE_URL: databaseUrl,
  EXCHANGE_LOG_KEY: z.string().optional(),
});

/**
 * What `pnpm exchange-log` is told from outside.
 *
 * @throws Refusal naming every fault at once.
 */
export function readExchangeLogConfig(environment: Environment = process.env) {
  return readConfig(ExchangeLogConfiguration, environment);
}

const passedOn = new Set([
  'PATH',
  'HOME',
  'TZ',
  'TMPDIR',
  'LOG_LEVEL',
  'CACHE_MAX_AGE_S',
  'EXPLORER',
  'REFERENCE',
  'OPERATIONS',
  ...Object.keys(admissionVariables.shape),
]);

/** The part of the environment that the hub's processes get: no secret of the user's shell reaches them. */
export function environmentForProcesses(environment: Environment = process.env): Record<string, string> {
  const entries = Object.entries(environment).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && (passedOn.has(entry[0]) || entry[0].startsWith('NODE_')),
  );
  return Object.fromEntries(entries);
}

/** The whole environment, for a command that a person runs through us. */
export function environmentForCommand(environment: Environment = process.env): Environment {
  return environment;
}

/** Where programs of the system are looked for. */
export function searchPath(environment: Environment = process.env): string {
  return environment['PATH'] ?? '/usr/sbin:/usr/bin:/sbin:/bin';
}
