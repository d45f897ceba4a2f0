import type { FieldNode } from 'graphql';

/** What a client's own name gets at its end on the way to the planner: no field's name ends so. */
const ending = '__asked';

/**
 * The name by which the planner is asked for a client's field.
 *
 * Apollo's planner has keys and what `@requires` names fetched into the same object as what the client asks for, under
 * their own names. An alias of such a name, or the field with other arguments, would get the other's value or give it
 * its own (https://github.com/apollographql/federation/issues/3036): a wrong answer, and a way to read a field that the
 * API does not have.
 */
export function plannedName({ alias, name, arguments: given }: FieldNode): string {
  if (alias && alias.value !== name.value) return alias.value + ending;
  return given && given.length > 0 ? name.value + ending : name.value;
}

/** The name of a client's variable in the plan: what the planner calls its own is not free. */
export const plannedVariable = (name: string): string =>
  /^(representations$|contextualArgument_)|__asked$/.test(name) ? name + ending : name;

/** What a client calls a field or a variable of the plan. */
export const clientsName = (planned: string): string =>
  planned.endsWith(ending) ? planned.slice(0, -ending.length) : planned;
