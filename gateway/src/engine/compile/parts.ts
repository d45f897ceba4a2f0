import type { Fetch } from '../plan/plan.ts';
import { compileRepresentation, type Represent } from './representation.ts';
import type { Step } from './run.ts';
import type { Subtypes } from './subtypes.ts';

/**
 * Compiles a question in parts, for the entities that cannot be told as the whole question needs: each is asked for what
 * can be asked with what is known of it. It is compiled when first needed, which few plans ever do.
 *
 * @param whole how an entity is told in the whole question.
 */
export function compileParts(
  parts: readonly Fetch[],
  whole: Represent,
  { subtypes, ask }: { subtypes: Subtypes; ask: (part: Fetch, represent: Represent) => Step },
): Step {
  let steps: Step[] | undefined;
  const compile = (part: Fetch): Step => {
    const represent = compileRepresentation({ ...part, requires: part.requires ?? [] }, subtypes);
    return ask(part, (entity) => (whole(entity) === null ? represent(entity) : null));
  };
  return async (run) => {
    steps ??= parts.map(compile);
    await Promise.all(steps.map((step) => step(run)));
  };
}
