import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import type { Thing, World } from './case.fixture.ts';
import { covers } from './field-set.fixture.ts';

/** A world in which fields and things are found by the types of the whole supergraph. */
export interface KnownWorld {
  /** A field's value: what the case says for its type, or for an interface of it; else what the object has. */
  value: (type: string, field: string, source: Thing, args: object) => unknown;
  /** All things of a type, or of types that implement it. */
  things: (type: string) => Thing[];
}

export function knownWorld({ entities = [], fields }: World, whole: GraphQLSchema): KnownWorld {
  return {
    value(typename, field, source, args) {
      const type = whole.getType(typename);
      const interfaces = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
      const name = [typename, ...interfaces.map((each) => each.name)].find((each) =>
        Object.hasOwn(fields, `${each}.${field}`),
      );
      const computed = name === undefined ? undefined : fields[`${name}.${field}`];
      if (computed !== undefined) return computed(source as never, args as never);
      return Object.hasOwn(source, field) ? source[field] : undefined;
    },
    things: (type) => entities.filter(({ __typename }) => covers(type, String(__typename), whole)),
  };
}
