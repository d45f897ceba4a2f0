import {
  type FieldNode,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLSchema,
  isUnionType,
  type SelectionSetNode,
} from 'graphql';
import { isJson, type Json, typenameOf } from '../compile/json.ts';
import type { AskedOperation } from '../plan/asked-operation.ts';
import { collectSelections } from '../plan/selected.ts';
import { type Complete, type Completing, invalid, listOf, missing, nonNull, nullable, refused } from './completion.ts';
import { compileIntrospection, isIntrospection } from './introspection.ts';
import { leafOf } from './leaf.ts';

/** A field of one type as the client asks for it. */
interface CompletedField {
  /** Its name in the data. */
  from: string;
  /** The client's name for it. */
  to: string;
  complete: Complete;
}

/** What clients see of a supergraph. */
export interface Visible {
  schema: GraphQLSchema;
  /** See `SupergraphFacts.hidden`. */
  hidden: ReadonlySet<string>;
}

/** What completes the objects of an operation. */
export interface Objects {
  /** Completes an object that the schema says is of `type`. @param depth how many steps lead to it. */
  of: (type: GraphQLCompositeType, sets: readonly SelectionSetNode[], depth: number) => Complete;
  fieldsOf: (type: GraphQLCompositeType, sets: readonly SelectionSetNode[], depth: number) => CompletedField[];
}

/** Stands for the fields of an object whose type is not known, where they depend on it. */
const unclear: CompletedField[] = [];

/** Each selection is compiled for a type when first an object of that type is met. */
export function createObjects(asked: AskedOperation, { schema, hidden }: Visible): Objects {
  function of(declared: GraphQLCompositeType, sets: readonly SelectionSetNode[], depth: number): Complete {
    const byType = new Map<string | undefined, CompletedField[] | null>();
    const compile = (typename: string | undefined) => {
      const type = actualType(declared, typename, schema);
      // Of an object that cannot say what it is nobody can say what it is not.
      const isUnclear = isAbstractType(type) && collectSelections(asked, sets, type, schema).fragments.size > 0;
      return isUnclear ? unclear : type && fieldsOf(type, sets, depth);
    };
    return (value, completing) => {
      if (!isJson(value)) return invalid(completing, depth);
      const told = typenameOf(value);
      if (told !== undefined && hidden.has(told)) return null;
      const typename = isAbstractType(declared) ? told : undefined;
      let fields = byType.get(typename);
      if (fields === undefined) {
        fields = compile(typename);
        // A ministry may make up as many names as it likes.
        if (fields !== null) byType.set(typename, fields);
      }
      if (fields === unclear) return missing(completing, depth);
      return fields === null ? invalid(completing, depth) : completeFields(value, fields, completing, depth);
    };
  }

  function fieldsOf(type: GraphQLCompositeType, sets: readonly SelectionSetNode[], depth: number): CompletedField[] {
    const { fields } = collectSelections(asked, sets, type, schema);
    return [...fields].map(([from, nodes]) => {
      const [node] = nodes;
      const to = (node.alias ?? node.name).value;
      return { from, to, complete: guarded(from, completionOf(type, nodes, depth + 1)) };
    });
  }

  function completionOf(parent: GraphQLCompositeType, nodes: [FieldNode, ...FieldNode[]], depth: number): Complete {
    const { value: name } = nodes[0].name;
    if (name === '__typename') return typeNameOf(parent, depth);
    if (isIntrospection(name)) {
      const introspect = compileIntrospection(asked, nodes, schema);
      return (_value, { variables }) => introspect(variables);
    }
    const field = isUnionType(parent) ? undefined : parent.getFields()[name];
    if (!field) throw new Error(`no field ${parent.name}.${name}`);
    if (nodes.every((node) => asked.denied.has(node))) return refused(!isNonNullType(field.type), depth);
    return valueOf(
      field.type,
      nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
      depth,
    );
  }

  function valueOf(type: GraphQLOutputType, sets: readonly SelectionSetNode[], depth: number): Complete {
    const bare = getNullableType(type);
    const complete = isListType(bare)
      ? listOf(valueOf(bare.ofType, sets, depth + 1), depth)
      : isCompositeType(bare)
        ? of(bare, sets, depth)
        : leafOf(bare, hidden, depth);
    return isNonNullType(type) ? nonNull(complete, depth) : nullable(complete, depth);
  }

  return { of, fieldsOf };
}

/** What clients know an object as; null where they may not know of it, or it cannot be there. */
function actualType(
  declared: GraphQLCompositeType,
  typename: string | undefined,
  schema: GraphQLSchema,
): GraphQLCompositeType | null {
  if (!isAbstractType(declared) || typename === undefined || typename === declared.name) return declared;
  const type = schema.getType(typename);
  if (isAbstractType(type)) return declared;
  return isObjectType(type) && schema.isSubType(declared, type) ? type : null;
}

export function completeFields(
  value: Json,
  fields: readonly CompletedField[],
  completing: Completing,
  depth: number,
): Json | undefined {
  const completed: Json = {};
  for (const { from, to, complete } of fields) {
    completing.path[depth] = to;
    const result = complete(value[from], completing);
    if (result === undefined) return undefined;
    if (to === '__proto__') Object.defineProperty(completed, to, { value: result, enumerable: true });
    else completed[to] = result;
  }
  return completed;
}

/** An object whose type is not known can be there, but not say what it is. */
function typeNameOf(parent: GraphQLCompositeType, depth: number): Complete {
  if (isObjectType(parent)) return () => parent.name;
  return (_value, completing) => missing(completing, depth);
}

/** An object without such a field has what all objects have. */
function guarded(name: string, complete: Complete): Complete {
  if (!(name in Object.prototype)) return complete;
  return (value, completing) => complete(typeof value === 'function' ? undefined : value, completing);
}
