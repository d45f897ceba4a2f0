import type { ApolloServerPlugin } from '@apollo/server';
import { createPool } from '@ortaq/kit/database';
import type { Logger } from '@ortaq/kit/process';
import type { GraphQLSchema } from 'graphql';
import { withoutSuggestionsToThePublic } from '../answer/suggestions.ts';
import type { Entering } from '../http/graphql.ts';
import type { GatewayContext } from '../http/context.ts';
import { createOperationList } from '../trusted/operation-list.ts';
import type { ListedOperation } from '../trusted/manifest.ts';
import { createCosts } from './cost/cost.ts';
import { costing } from './cost/plugin.ts';
import { createLimits, type RefuseDocument } from './limits/limits.ts';
import { boundedVariables } from './limits/variables.ts';
import { countedOf } from './rates/counted.ts';
import { createRates, type Rates, type RateSettings } from './rates/rates.ts';
import { shareRates } from './rates/sharing.ts';
import type { AdmissionSettings } from './settings.ts';

/** What one caller may ask for, and how often. */
export interface Admission {
  refuse: RefuseDocument;
  plugins: ApolloServerPlugin<GatewayContext>[];
  enter: Entering;
  stop: () => Promise<void>;
}

/** Everyone may ask for anything. */
const unbounded: Admission = {
  refuse: () => undefined,
  plugins: [],
  enter: async () => () => {},
  stop: async () => {},
};

/**
 * @param settings null where any supergraph is served, to whoever can reach it.
 * @param surroundings `operations` are the trusted ones; `databaseUrl` is the hub's own database, over which processes count
 * callers together: where there is none, each counts for itself.
 */
export function openAdmission(
  settings: AdmissionSettings | null,
  surroundings: {
    operations: readonly ListedOperation[];
    supergraphOf: (schema: GraphQLSchema) => string;
    databaseUrl: string | undefined;
    log: Logger;
  },
): Admission {
  if (!settings) return unbounded;
  const { operations, supergraphOf, databaseUrl, log } = surroundings;
  const list = createOperationList(operations);
  const isOfManifest = (text: string) => list.byText(text) !== undefined;
  const { rates, stop } = openRates(settings.rates, databaseUrl, log);
  return {
    refuse: createLimits(settings.limits),
    plugins: [
      boundedVariables(settings.limits.depth),
      costing(createCosts(supergraphOf), settings.budgets, isOfManifest),
      ...(settings.suggestions ? [] : [withoutSuggestionsToThePublic]),
    ],
    enter: ({ caller }, { ip, headers }) => rates.enter(countedOf(caller, ip, headers.authorization)),
    stop,
  };
}

function openRates(
  settings: RateSettings,
  databaseUrl: string | undefined,
  log: Logger,
): { rates: Rates; stop: () => Promise<void> } {
  if (databaseUrl === undefined) return { rates: createRates(settings), stop: async () => {} };
  const pool = createPool(databaseUrl, log, { connections: 1, statementTimeout: 2_000 });
  const sharing = shareRates(pool, settings, (caller, ms) => rates.block(caller, ms), log);
  const rates = createRates(settings, sharing);
  return {
    rates,
    async stop() {
      await sharing.stop();
      await pool.end();
    },
  };
}
