import { type ArgumentNode, type FieldNode, print, visit } from 'graphql';

/** What a client's own name gets at its end on the way to the planner: no field's name ends so. */
const ending = '__asked';

/** The name by which the planner is asked for a client's field; one for each operation. */
export type PlannedName = (field: FieldNode) => string;

/**
 * Names a client's fields for the planner.
 *
 * Apollo's planner has keys and what `@requires` names fetched into the same object as what the client asks for, under
 * their own names. An alias of such a name, or the field with other arguments, would get the other's value or give it
 * its own (https://github.com/apollographql/federation/issues/3036): a wrong answer, and a way to read a field that the
 * API does not have. So too where a client calls one thing on one type what it calls another on another: to a ministry
 * that has only the interface of both (`@interfaceObject`) they are of one type, so that each gets a number.
 */
export function createPlannedName(): PlannedName {
  const names = new Map<FieldNode, string>();
  const called = new Map<string, Map<string, string>>();
  return (field) => {
    let name = names.get(field);
    if (name === undefined) names.set(field, (name = nameOf(field)));
    return name;
  };

  function nameOf({ alias, name, arguments: given = [] }: FieldNode): string {
    const clients = (alias ?? name).value;
    if (clients === name.value && given.length === 0) return clients;
    const known = called.get(clients) ?? new Map<string, string>();
    called.set(clients, known);
    const content = [name.value, ...given.map(textOf).toSorted()].join(' ');
    const planned = known.get(content) ?? clients + ending + (known.size || '');
    known.set(content, planned);
    return planned;
  }
}

/** An argument as a text that is the same where the argument is. */
const textOf = (argument: ArgumentNode): string =>
  print(
    visit(argument, {
      ObjectValue: {
        leave: (node) => ({
          ...node,
          fields: node.fields.toSorted((a, b) => (a.name.value < b.name.value ? -1 : 1)),
        }),
      },
    }),
  );

/** The name of a client's variable in the plan: what the planner calls its own is not free. */
export const plannedVariable = (name: string): string =>
  /^(representations$|contextualArgument_)|__asked$/.test(name) ? name + ending : name;

/** What a client calls a variable of the plan. */
export const clientsName = (planned: string): string =>
  planned.endsWith(ending) ? planned.slice(0, -ending.length) : planned;
