import {
  type DocumentNode,
  getNamedType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  TypeInfo,
  typeFromAST,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** What one operation uses of a schema, as coordinates: `Type`, `Type.field`, `Type.field(argument:)`, `@directive`. */
export interface Usage {
  /** What it names; of an input type or enum that a variable has, everything: any of it may be sent. */
  used: Set<string>;
  /** Types that the fields it selects return, by name. */
  returned: Set<string>;
  /** Types, and their fields, that an interface's field leads to without being named. */
  reached: Set<string>;
  /** Types that its fragments are on. */
  conditions: Set<string>;
  /** Arguments and input fields that it leaves out, or may leave out: a variable may be absent. */
  omitted: Set<string>;
  /** Arguments and input fields that it may send `null` for. */
  nullable: Set<string>;
}

/** What an operation, with the fragments that it uses, uses of a schema. What the schema does not know is passed over. */
export function usageOf(document: DocumentNode, schema: GraphQLSchema): Usage {
  const usage = emptyUsage();
  const types = new TypeInfo(schema);
  const variables = variablesOf(document);
  visit(
    document,
    visitWithTypeInfo(types, {
      OperationDefinition({ operation }) {
        const root = schema.getRootType(operation);
        if (root) usage.used.add(root.name);
      },
      VariableDefinition(node) {
        const type = typeFromAST(schema, node.type);
        if (type) addWhole(getNamedType(type), usage);
      },
      FragmentDefinition: ({ typeCondition }) => addCondition(typeCondition.name.value, usage),
      InlineFragment({ typeCondition }) {
        if (typeCondition) addCondition(typeCondition.name.value, usage);
      },
      Field(node) {
        const parent = types.getParentType();
        const field = types.getFieldDef();
        if (!parent || !field || field.name.startsWith('__')) return;
        const returned = getNamedType(field.type).name;
        usage.used.add(`${parent.name}.${field.name}`).add(returned);
        usage.returned.add(returned);
        for (const owner of [parent, ...reachedFrom(parent, schema)]) {
          if (owner !== parent) usage.reached.add(owner.name).add(`${owner.name}.${field.name}`);
          addArguments(`${owner.name}.${field.name}`, field, node.arguments ?? [], variables, usage);
        }
      },
      Directive(node) {
        const directive = types.getDirective();
        if (!directive) return;
        usage.used.add(`@${directive.name}`);
        addArguments(`@${directive.name}`, directive, node.arguments ?? [], variables, usage);
      },
      ObjectValue(node) {
        const type = getNamedType(types.getInputType());
        if (!isInputObjectType(type)) return;
        usage.used.add(type.name);
        for (const field of Object.values(type.getFields())) {
          const given = node.fields.find(({ name }) => name.value === field.name)?.value;
          addInput(`${type.name}.${field.name}`, field, given, variables, usage);
        }
      },
      EnumValue(node) {
        const type = getNamedType(types.getInputType());
        if (isEnumType(type)) usage.used.add(type.name).add(`${type.name}.${node.value}`);
      },
    }),
  );
  return usage;
}

function variablesOf({ definitions }: DocumentNode): Variables {
  const all = definitions.flatMap((each) => ('variableDefinitions' in each ? (each.variableDefinitions ?? []) : []));
  return new Map(all.map((definition) => [definition.variable.name.value, definition]));
}

const emptyUsage = (): Usage => ({
  used: new Set(),
  returned: new Set(),
  reached: new Set(),
  conditions: new Set(),
  omitted: new Set(),
  nullable: new Set(),
});

function addCondition(type: string, { used, conditions }: Usage): void {
  used.add(type);
  conditions.add(type);
}

/** The types whose fields answer for those of an interface. */
function reachedFrom(parent: GraphQLNamedType, schema: GraphQLSchema): readonly GraphQLNamedType[] {
  if (!isAbstractType(parent)) return [];
  return [
    ...schema.getPossibleTypes(parent),
    ...(isInterfaceType(parent) ? schema.getImplementations(parent).interfaces : []),
  ];
}

type Variables = ReadonlyMap<string, VariableDefinitionNode>;
interface Given {
  name: { value: string };
  value: ValueNode;
}

function addArguments(
  of: string,
  { args }: { args: readonly GraphQLArgument[] },
  given: readonly Given[],
  variables: Variables,
  usage: Usage,
): void {
  for (const argument of args) {
    const value = given.find(({ name }) => name.value === argument.name)?.value;
    addInput(`${of}(${argument.name}:)`, argument, value, variables, usage);
  }
}

function addInput(
  coordinate: string,
  { type }: GraphQLArgument | GraphQLInputField,
  value: ValueNode | undefined,
  variables: Variables,
  usage: Usage,
): void {
  if (!value) {
    usage.omitted.add(coordinate);
    return;
  }
  usage.used.add(coordinate).add(getNamedType(type).name);
  if (value.kind === Kind.NULL) usage.nullable.add(coordinate);
  if (value.kind !== Kind.VARIABLE) return;
  const variable = variables.get(value.name.value);
  if (variable?.type.kind === Kind.NON_NULL_TYPE) return;
  usage.nullable.add(coordinate);
  if (!variable?.defaultValue) usage.omitted.add(coordinate);
}

/** All of an input type that a variable has, and of the types of its fields. */
function addWhole(type: GraphQLNamedType | undefined, usage: Usage, seen = new Set<string>()): void {
  if (!type || seen.has(type.name)) return;
  seen.add(type.name);
  usage.used.add(type.name);
  if (isEnumType(type)) for (const { name } of type.getValues()) usage.used.add(`${type.name}.${name}`);
  if (!isInputObjectType(type)) return;
  for (const field of Object.values(type.getFields())) {
    const coordinate = `${type.name}.${field.name}`;
    usage.used.add(coordinate);
    if (!isRequiredInputField(field)) usage.omitted.add(coordinate);
    if (!isNonNullType(field.type)) usage.nullable.add(coordinate);
    addWhole(getNamedType(field.type), usage, seen);
  }
}
