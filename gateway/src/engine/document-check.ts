import { errorCodes } from '@ortaq/schema/wire';
import { GraphQLError } from 'graphql';
import type { Planner } from './plan/planner.ts';
import { PlanningTimeout } from './plan/threads.ts';
import { planningTimeout } from './refusals.ts';

/** Validates documents in the planner's thread, and says the first fault of one. */
export function createDocumentCheck({ validate }: Planner) {
  return async (document: string): Promise<GraphQLError | undefined> => {
    try {
      const [fault] = await validate(document);
      if (!fault) return undefined;
      return new GraphQLError(fault.message, {
        extensions: { code: errorCodes.validationFailed, http: { status: 400 } },
      });
    } catch (error) {
      if (error instanceof PlanningTimeout) return planningTimeout();
      throw error;
    }
  };
}
