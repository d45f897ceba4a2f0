import type { JoinedType } from '../supergraph/supergraph.ts';
import { type Breach, toProblems } from './breach.ts';
import type { Rule } from './rule.ts';
import { type Field, fieldsIn, fieldsOf } from './supergraph.ts';
import { listed } from '../wording.ts';

/**
 * Another ministry's entity is a stub: its keys, the fields that this ministry alone resolves, and `@external` ones that
 * a `@requires` or an interface asks for; composition already refuses an `@external` that nothing asks for.
 *
 * The owner of an entity is the ministry that resolves most of its fields, keys aside: first by those that it alone
 * resolves, then by all. Where several are equal, the one that comes first by name.
 */
export const stubs: Rule = ({ supergraph, places }) => {
  const breaches = fieldsOf(supergraph).flatMap((field) => [...copies(field), ...copiesGiven(field)]);
  return toProblems('STUB_NOT_KEY_ONLY', breaches, places);
};

const fix =
  'Take it out of the stub, and let clients read it from its owner; where it is needed for a calculation, make it `@external` and name it in `@requires`.';

/** A field of an entity that others than the owner resolve too. */
function copies({ coordinate, name, parent, resolvers }: Field): Breach[] {
  if (!isEntity(parent) || isKey(name, parent) || resolvers.size === 1) return [];
  const owner = ownerOf(parent);
  const ministries = [...resolvers.keys()].filter((ministry) => ministry !== owner);
  const message = `${coordinate} is resolved by ${listed(ministries)} too, but ${parent.name} is ${owner}'s.`;
  return [{ coordinate, message, fix, ministries }];
}

/** A field by which a ministry gives copies of what others resolve along (`@provides`). */
function copiesGiven({ coordinate, parts }: Field): Breach[] {
  const providing = [...parts].filter(([, { provides }]) => provides !== undefined);
  return providing.map(([ministry]) => ({
    coordinate,
    message: `${coordinate} provides copies of fields that another ministry resolves.`,
    fix: 'Take `@provides` and the `@external` fields out: what another ministry owns is read from it.',
    ministries: [ministry],
  }));
}

const isEntity = ({ parts }: JoinedType) => [...parts.values()].some(({ keys }) => keys.size > 0);

const isKey = (name: string, { parts }: JoinedType) => [...parts.values()].some(({ keyFields }) => keyFields.has(name));

function ownerOf(type: JoinedType): string | undefined {
  const resolved = fieldsIn(type)
    .filter(({ name }) => !isKey(name, type))
    .map(({ resolvers }) => [...resolvers.keys()]);
  const alone = (ministry: string) =>
    resolved.filter(([first, ...more]) => first === ministry && more.length === 0).length;
  const all = (ministry: string) => resolved.filter((ministries) => ministries.includes(ministry)).length;
  return [...type.parts.keys()].toSorted((a, b) => alone(b) - alone(a) || all(b) - all(a) || (a < b ? -1 : 1))[0];
}
