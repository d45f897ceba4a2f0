import {
  type DocumentNode,
  getNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  Kind,
  parse,
  TypeInfo,
  validate,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { DescribedOperation } from '../operations.ts';
import { argumentOf, memberOf } from './coordinate.ts';

/** An operation that the schema can answer, with the elements that it uses. */
export interface Example extends DescribedOperation {
  /** In the order in which it names them. */
  uses: { coordinate: string; start: number }[];
  /** The default of each variable, as JSON; null where it has none. */
  variables: string;
}

/** The operations that the schema can answer: of others nothing is told. */
export function findExamples(schema: GraphQLSchema, operations: readonly DescribedOperation[]): Example[] {
  return operations.flatMap((operation) => {
    const document = parse(operation.body);
    if (validate(schema, document).length > 0) return [];
    return [{ ...operation, uses: usesOf(schema, document), variables: defaultsOf(document) }];
  });
}

function usesOf(schema: GraphQLSchema, document: DocumentNode): Example['uses'] {
  const uses: Example['uses'] = [];
  const info = new TypeInfo(schema);
  const use = (coordinate: string, node: { loc?: { start: number } }) =>
    uses.push({ coordinate, start: node.loc?.start ?? 0 });
  visit(
    document,
    visitWithTypeInfo(info, {
      Field({ name }) {
        const parent = info.getParentType();
        if (parent && !isIntrospectionType(parent)) use(memberOf(parent.name, name.value), name);
      },
      Argument({ name }) {
        const [parent, field] = [info.getParentType(), info.getFieldDef()];
        if (parent && field && !info.getDirective()) use(argumentOf(parent.name, field.name, name.value), name);
      },
      ObjectField({ name }) {
        const input = getNamedType(info.getParentInputType());
        if (isInputObjectType(input)) use(memberOf(input.name, name.value), name);
      },
      EnumValue(node) {
        const type = getNamedType(info.getInputType());
        if (isEnumType(type)) use(memberOf(type.name, node.value), node);
      },
      NamedType({ name }) {
        use(name.value, name);
      },
    }),
  );
  return uses;
}

function defaultsOf(document: DocumentNode): string {
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const definitions = operation?.kind === Kind.OPERATION_DEFINITION ? (operation.variableDefinitions ?? []) : [];
  const defaults = definitions.map(({ variable, defaultValue }): [string, unknown] => [
    variable.name.value,
    defaultValue ? valueFromASTUntyped(defaultValue) : null,
  ]);
  return JSON.stringify(Object.fromEntries(defaults), null, 2);
}
