import type { ConstDirectiveNode } from 'graphql';
import type { Clause } from '../rights.ts';
import type { HiddenInput } from './hidden-input.ts';
import type { Place } from './needs.ts';
import type { ReadType } from './types.ts';
import { writtenOnInterface } from './written.ts';

/** The clauses that an element itself carries. */
export type Own = (element: { directives: readonly ConstDirectiveNode[] }) => ReadonlyMap<string, Clause>;

/** Types and fields (`Type.field`) with the clauses that they carry, and what they lead to. */
export function createPlaces(
  types: ReadonlyMap<string, ReadType>,
  { own, hidden }: { own: Own; hidden: HiddenInput },
): Map<string, Place> {
  const implementers = implementersOf(types);
  const objectsOf = (name: string) =>
    (implementers.get(name) ?? []).flatMap((each) => {
      const type = types.get(each);
      return type?.kind === 'object' ? [type] : [];
    });
  const places = new Map<string, Place>();
  for (const [name, type] of types) {
    places.set(name, typePlace(name, type));
    for (const field of type.fields.keys()) places.set(`${name}.${field}`, fieldPlace(name, type, field));
  }
  return places;

  function typePlace(name: string, type: ReadType): Place {
    const carried = [...own(type).keys()];
    if (type.kind === 'interface') return { clauses: carried, leadsTo: implementers.get(name) ?? [] };
    const written = interfacesOf(type).flatMap(([interfaceName, each]) =>
      writtenOnInterface(own(each), objectsOf(interfaceName).map(own)),
    );
    return { clauses: [...carried, ...written], leadsTo: [] };
  }

  function fieldPlace(name: string, type: ReadType, fieldName: string): Place {
    const field = type.fields.get(fieldName);
    if (!field) return { clauses: [], leadsTo: [] };
    const carried = [...own(field).keys()];
    const leadsTo = [name, field.type, ...hidden(name, field)];
    if (type.kind === 'interface') {
      const ofTypes = (implementers.get(name) ?? []).map((each) => `${each}.${fieldName}`);
      return { clauses: carried, leadsTo: [...leadsTo, ...ofTypes] };
    }
    for (const [interfaceName, each] of interfacesOf(type)) {
      const same = each.fields.get(fieldName);
      if (!same) continue;
      const ofTypes = objectsOf(interfaceName).flatMap(({ fields }) => fields.get(fieldName) ?? []);
      carried.push(...writtenOnInterface(own(same), ofTypes.map(own)));
      // An `@interfaceObject` says of the interface what its field requires.
      leadsTo.push(...hidden(interfaceName, same));
    }
    return { clauses: carried, leadsTo };
  }

  function interfacesOf({ interfaces }: ReadType): [string, ReadType][] {
    return [...interfaces].flatMap((name): [string, ReadType][] => {
      const type = types.get(name);
      return type ? [[name, type]] : [];
    });
  }
}

/** The types that have an interface, by its name. */
function implementersOf(types: ReadonlyMap<string, ReadType>): Map<string, string[]> {
  const implementers = new Map<string, string[]>();
  for (const [name, { interfaces }] of types) {
    for (const each of interfaces) implementers.set(each, [...(implementers.get(each) ?? []), name]);
  }
  return implementers;
}
