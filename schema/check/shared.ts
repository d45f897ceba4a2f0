import { type DocumentNode, GraphQLError, parse, Source } from 'graphql';
import { sharedAdvice, sharedProblems, sharedSentence } from '../changes/shared/advice.ts';
import { placesIn } from '../composition/places.ts';
import type { Subgraph } from '../composition/subgraph.ts';
import type { Report } from './report/report.ts';

const file = 'schema/common.graphql';

/**
 * What changes in common.graphql, and in which steps it is made safely.
 *
 * @param before its text then; null where it is not known.
 */
export function sharedReport(before: string | null, subgraphs: readonly Subgraph[]): Pick<Report, 'shared' | 'steps'> {
  const now = subgraphs.flatMap(({ modules }) => modules).find(({ loc }) => loc?.source.name === file);
  const then = before === null ? null : parsed(before);
  if (!now || !then) return { shared: [], steps: [] };
  const advice = sharedAdvice(then, now);
  return {
    shared: sharedProblems(advice, placesIn(subgraphs)),
    steps: advice
      .filter(({ steps }) => steps.length > 0)
      .map((change) => {
        const { coordinate, composesHalfway: isSafe, steps } = change;
        return { coordinate, says: sharedSentence(change), isSafe, steps };
      }),
  };
}

/** Null for one that was committed broken: there is nothing to go on from. */
function parsed(text: string): DocumentNode | null {
  try {
    return parse(new Source(text, file));
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}
