import { federationFix } from './fixes/federation.ts';
import { graphqlFix } from './fixes/graphql.ts';
import { ministryOfFile } from './ministry-of-file.ts';
import { mergedPlaces } from './merged-places.ts';
import { mentionedPlaces } from './mentioned-places.ts';
import type { Problem } from './problem.ts';
import type { Subgraph } from './subgraph.ts';
import { oncePerReason, shortSatisfiability } from './satisfiability.ts';

/**
 * Completes what the composer says for a reader: ministry and place also where the composer left them out, what mends it,
 * and what all ministries get wrong together, as in common.graphql, once.
 */
export function explained(problems: Problem[], subgraphs: readonly Subgraph[]): Problem[] {
  const complete = oncePerReason(problems.map((problem) => completed(problem, subgraphs)));
  const told = new Map<string, Problem>();
  for (const problem of complete) {
    const key = JSON.stringify([problem.code, problem.message, problem.places.map(({ file, line }) => [file, line])]);
    const same = told.get(key);
    told.set(key, same ? { ...same, places: mergedPlaces([...same.places, ...problem.places]) } : problem);
  }
  return [...told.values()];
}

function completed(problem: Problem, subgraphs: readonly Subgraph[]): Problem {
  const [prefix, name = null] = /^\[([\w-]+)\] /.exec(problem.message) ?? [''];
  const message = shortSatisfiability(problem.message.slice(prefix.length));
  const found = problem.places.length > 0 ? problem.places : mentionedPlaces(message, name, subgraphs);
  const places = mergedPlaces(
    found.map((place) => ({ ...place, ministry: place.ministry ?? name ?? ministryOfFile(place.file) })),
  );
  const fix = problem.fix ?? (problem.code === 'INVALID_GRAPHQL' ? graphqlFix(message) : federationFix(problem.code));
  return {
    code: problem.code,
    // Without a place, the prefix is all that tells the ministry.
    message: places.length > 0 ? message : problem.message,
    ...(fix !== undefined && { fix }),
    places,
  };
}
