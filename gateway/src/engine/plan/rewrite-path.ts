/** The type that a step of a rewrite's path is for; undefined where the step is a field's name. */
export const conditionOf = (step: string): string | undefined => /^\.\.\. on (\w+)$/.exec(step)?.[1];
