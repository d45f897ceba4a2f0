import type { Supergraph } from '../supergraph/supergraph.ts';
import { type Breach, toProblems } from './breach.ts';
import { referringMinistries } from './references.ts';
import type { Rule } from './rule.ts';
import { type Field, fieldsIn, fieldsOf } from './supergraph.ts';
import { isHeartNonNull, isNonNull } from './type-nodes.ts';
import { listed } from '../wording.ts';

/**
 * A ministry that is down costs only its own fields. So these are nullable:
 * - every field of `Query` and the other root types;
 * - a field of a type to which another ministry refers, unless that one resolves it too, as it does the keys of its stub;
 * - what is given as an interface that the ministry knows as one object (`@interfaceObject`): another tells its type.
 */
export const nullableAcrossMinistries: Rule = ({ supergraph, places }) => {
  const referring = referringMinistries(supergraph);
  const breaches = fieldsOf(supergraph).flatMap((field) => [
    ...(roots.has(field.parent.name)
      ? rootPromise(field)
      : promise(field, supergraph, referring.get(field.parent.name))),
    ...heartPromise(field, supergraph),
  ]);
  return toProblems('NON_NULL_ACROSS_MINISTRIES', breaches, places);
};

const roots: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

const fix = 'Take the `!` off the end of its type, and say in its description when it is null.';

function rootPromise({ coordinate, node }: Field): Breach[] {
  if (!isNonNull(node.type)) return [];
  const message = `${coordinate} is non-null: while its ministry is down, nothing else of an answer would be left.`;
  return [{ coordinate, message, fix }];
}

function promise(field: Field, supergraph: Supergraph, referring: Iterable<string> = []): Breach[] {
  const { coordinate, node, parent, resolvers } = field;
  if (!isNonNull(node.type)) return [];
  const unable = [...referring].filter((ministry) => !canGive(ministry, field, supergraph));
  if (unable.length === 0) return [];
  const message = `${coordinate} is non-null, but it comes from ${listed(resolvers.keys())}, and others refer to ${parent.name}: ${listed(unable)}.`;
  return [{ coordinate, message, fix }];
}

/** Whether a ministry resolves the field, as one of the type's or, where it knows an interface of the type as one object, of that. */
function canGive(ministry: string, { name, parent, resolvers }: Field, supergraph: Supergraph): boolean {
  if (resolvers.has(ministry)) return true;
  return [...parent.parts.values()]
    .flatMap(({ links }) => [...links])
    .map((each) => supergraph.types.get(each))
    .filter((type) => type?.parts.get(ministry)?.isInterfaceObject)
    .flatMap((type) => (type ? fieldsIn(type) : []))
    .filter((field) => field.name === name)
    .some((field) => canGive(ministry, field, supergraph));
}

function heartPromise({ coordinate, node, resolvers }: Field, { types }: Supergraph): Breach[] {
  if (!isHeartNonNull(node.type)) return [];
  return [...resolvers]
    .filter(([ministry, type]) => types.get(type)?.parts.get(ministry)?.isInterfaceObject)
    .slice(0, 1)
    .map(([ministry, type]) => ({
      coordinate,
      message: `${coordinate} promises a ${type}, but ${ministry} knows ${type} as @interfaceObject: another ministry tells which type it is.`,
      fix: `Take the \`!\` off behind ${type}, and say in the description when it is null.`,
    }));
}
