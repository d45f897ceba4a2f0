import { type Caller, errorCodes } from '@ortaq/schema/wire';
import { GraphQLError } from 'graphql';

/** The most that one operation may cost, by the kind of who asks. */
export interface Budgets extends Record<Caller['kind'], number> {
  /** Of a trusted operation, whoever asks. */
  trusted: number;
}

/** What stands in an answer's `extensions.cost`. */
export interface Cost {
  estimated: number;
  budget: number;
}

export function budgetOf(budgets: Budgets, { kind }: Caller, isTrusted: boolean): number {
  return isTrusted ? Math.max(budgets.trusted, budgets[kind]) : budgets[kind];
}

/** The refusal of what is over its budget. */
export function tooExpensive({ estimated, budget }: Cost): GraphQLError {
  return new GraphQLError(
    `The operation is estimated to cost ${estimated}, and may cost ${budget}: ask for smaller pages by \`first\`, for fewer lists within lists, or in several operations.`,
    { extensions: { code: errorCodes.tooExpensive, http: { status: 400 } } },
  );
}
