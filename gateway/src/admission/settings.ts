import { isIP } from 'node:net';
import { z } from 'zod';
import type { Budgets } from './cost/budget.ts';
import type { Limits } from './limits/limits.ts';
import type { RateSettings } from './rates/rates.ts';

/** What one caller may ask for. */
export interface AdmissionSettings {
  limits: Limits;
  budgets: Budgets;
  rates: RateSettings;
  /** Whether the public is told what a name that the schema does not know may have meant. */
  suggestions: boolean;
}

const most = z.coerce.number('a number').int().min(1).max(1_000_000_000);
/** None where it is 0. */
const mostOrNone = z.coerce.number('a number, 0 for no limit').int().min(0).max(1_000_000_000);

/** Brackets nest as deep as fields and values together, and a parser by its stack. */
const nesting = 100;

/** The environment's part in it. */
export const admissionVariables = z.object({
  MAX_TOKENS: most.default(5_000),
  MAX_DIRECTIVES: most.default(100),
  MAX_DEPTH: most.default(20),
  MAX_HEIGHT: most.default(500),
  MAX_ALIASES: most.default(50),
  MAX_ROOT_FIELDS: most.default(20),
  COST_BUDGET_ANONYMOUS: most.default(1_000_000),
  COST_BUDGET_PERSON: most.default(2_000_000),
  COST_BUDGET_SYSTEM: most.default(5_000_000),
  COST_BUDGET_TRUSTED: most.default(5_000_000),
  RATE_WINDOW_S: z.coerce.number('a number of seconds').int().min(1).max(3_600).default(10),
  RATE_LIMIT_ANONYMOUS: mostOrNone.default(1_000),
  RATE_LIMIT_PERSON: mostOrNone.default(1_000),
  RATE_LIMIT_SYSTEM: mostOrNone.default(5_000),
  MAX_CONCURRENT_OPERATIONS: mostOrNone.default(200),
  SUGGESTIONS: z.enum(['all', 'identified'], 'all or identified').default('identified'),
});

/** What the environment says of admission, as it is used. */
export function admissionSettings(values: z.output<typeof admissionVariables>): AdmissionSettings {
  return {
    limits: {
      tokens: values.MAX_TOKENS,
      directives: values.MAX_DIRECTIVES,
      nesting,
      depth: values.MAX_DEPTH,
      height: values.MAX_HEIGHT,
      aliases: values.MAX_ALIASES,
      rootFields: values.MAX_ROOT_FIELDS,
    },
    budgets: {
      anonymous: values.COST_BUDGET_ANONYMOUS,
      person: values.COST_BUDGET_PERSON,
      system: values.COST_BUDGET_SYSTEM,
      trusted: values.COST_BUDGET_TRUSTED,
    },
    rates: {
      window: values.RATE_WINDOW_S,
      operations: {
        anonymous: values.RATE_LIMIT_ANONYMOUS,
        person: values.RATE_LIMIT_PERSON,
        system: values.RATE_LIMIT_SYSTEM,
      },
      concurrent: values.MAX_CONCURRENT_OPERATIONS,
    },
    suggestions: values.SUGGESTIONS === 'all',
  };
}

/** Addresses, or networks such as `10.0.0.0/8`, by commas. */
export const addresses = z
  .string()
  .transform((text) => text.split(',').flatMap((each) => each.trim() || []))
  .refine((given) => given.every(isAddress), 'addresses or networks by commas, such as 127.0.0.1,10.0.0.0/8');

function isAddress(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  const isPrefix = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
  return version !== 0 && isPrefix && more.length === 0;
}
