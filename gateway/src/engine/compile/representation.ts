import type { Fetch, Requirement } from '../plan/plan.ts';
import { deepestValue, isDeeper, isJson, type Json, own, typenameOf } from './json.ts';
import type { Subtypes } from './subtypes.ts';

/** What a ministry is sent of an object, as JSON; null where not all that it needs is known. */
export type Represent = (entity: Json) => string | null;

/** For how many types a fetch's representations are kept: a ministry may make up as many names as it likes. */
const mostTypes = 500;

/** A required field of one type: what stands before its value, and how the value is written. */
interface Part {
  name: string;
  key: string;
  within: Represent | null;
}

/**
 * Compiles how entities are told to a ministry, once for each of their types. Text rather than objects: it tells equal
 * ones by itself, and is what is sent.
 */
export function compileRepresentation(
  { requires, keyed, calledAs }: Pick<Fetch, 'keyed' | 'calledAs'> & { requires: readonly Requirement[] },
  subtypes: Subtypes,
): Represent {
  const byType = new Map<string, Represent>();
  const compile = (type: string): Represent => {
    const typename = calledAs.find(({ on }) => subtypes.isOf(type, on))?.typename ?? type;
    if (!keyed.some((on) => subtypes.isOf(type, on))) return () => null;
    const parts = partsFor(requires, type, subtypes).filter(({ name }) => name !== '__typename');
    return writer(`{"__typename":${JSON.stringify(typename)}`, parts);
  };
  return (entity) => {
    const type = typenameOf(entity);
    if (type === undefined) return null;
    const represent = byType.get(type) ?? compile(type);
    if (byType.size < mostTypes) byType.set(type, represent);
    return represent(entity);
  };
}

/** The fields that are required of an object of a type, each once. */
function partsFor(requires: readonly Requirement[], type: string, subtypes: Subtypes): Part[] {
  const fields = new Map<string, { name: string; selections: Requirement[] | null }>();
  const collect = (requirements: readonly Requirement[]): void => {
    for (const each of requirements) {
      if (each.kind === 'fragment') {
        if (subtypes.isOf(type, each.on)) collect(each.selections);
        continue;
      }
      const selections = [...(fields.get(each.as)?.selections ?? []), ...(each.selections ?? [])];
      fields.set(each.as, { name: each.name, selections: each.selections && selections });
    }
  };
  collect(requires);
  return [...fields].map(([as, { name, selections }]) => ({
    name,
    key: `${JSON.stringify(as)}:`,
    within: selections && compileWithin(selections, subtypes),
  }));
}

/** Objects within an entity may be of several types, and may not say of which. */
function compileWithin(requires: readonly Requirement[], subtypes: Subtypes): Represent {
  const byType = new Map<string, Represent>();
  return (object) => {
    const type = typenameOf(object) ?? '';
    const represent = byType.get(type) ?? writer('{', partsFor(requires, type, subtypes));
    if (byType.size < mostTypes) byType.set(type, represent);
    return represent(object);
  };
}

function writer(opening: string, parts: readonly Part[]): Represent {
  return (object) => {
    let text = opening;
    for (const { name, key, within } of parts) {
      const value = own(object, name);
      // What could not be fetched is not known to be null, and what cannot be printed not to be anything.
      if (value === undefined || (within === null && isDeeper(value, deepestValue))) return null;
      const written = within ? textOf(value, within) : JSON.stringify(value);
      if (written === null) return null;
      text += (text.length > 1 ? ',' : '') + key + written;
    }
    return `${text}}`;
  };
}

/** What of an object is not known leaves all of it unknown; in a list it costs its item alone, which is told as null. */
function textOf(value: unknown, within: Represent): string | null {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `[${value.map((each) => textOf(each, within) ?? 'null').join()}]`;
  return isJson(value) ? within(value) : null;
}
