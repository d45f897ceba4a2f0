/** A load is no caller: the gateway counts and estimates as always, and refuses nobody. */
export const withoutLimits = {
  RATE_LIMIT_ANONYMOUS: '0',
  RATE_LIMIT_PERSON: '0',
  RATE_LIMIT_SYSTEM: '0',
  MAX_CONCURRENT_OPERATIONS: '0',
  COST_BUDGET_ANONYMOUS: '1000000000',
};
