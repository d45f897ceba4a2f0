const agree = 'Give it the same type wherever it is declared; its owner says which.';
const defaults = 'Give it the same default, or none, wherever it is declared.';
const override = 'Only one ministry takes a field over, from another, and neither side has the field @external.';
const inaccessible = 'Hide what refers to it too, or open it.';
const shared = 'Declare it in every ministry that has the type; common.graphql does that for all.';
const size = 'Name the list and its arguments as the field declares them.';

/** What mends what ministries cannot agree on, and what they do agree on with a hint, by the composer's code. */
const fixes: Record<string, string> = {
  ARGUMENT_TYPE_MISMATCH: agree,
  AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE: 'Put the right on the fields of the types that implement the interface.',
  COST_APPLIED_TO_INTERFACE_FIELD: 'Put @cost on the fields of the types that implement the interface.',
  DEFAULT_VALUE_USES_INACCESSIBLE: 'Choose a default that clients may see.',
  DIRECTIVE_DEFINITION_INVALID: 'Import the directive by @link and do not declare it.',
  DISALLOWED_INACCESSIBLE: "Take @inaccessible away: GraphQL's own elements are always there.",
  EMPTY_MERGED_ENUM_TYPE: shared,
  EMPTY_MERGED_INPUT_TYPE: shared,
  ENUM_VALUE_MISMATCH: `An enum that is both asked for and answered has the same values everywhere. ${shared}`,
  EXTENSION_WITH_NO_BASE: 'Write the name as it is declared, or write "type" instead of "extend type".',
  EXTERNAL_ARGUMENT_DEFAULT_MISMATCH: defaults,
  EXTERNAL_ARGUMENT_MISSING: "Declare the field with all arguments that the owner's has.",
  EXTERNAL_ARGUMENT_TYPE_MISMATCH: agree,
  EXTERNAL_COLLISION_WITH_ANOTHER_DIRECTIVE: 'A field of another ministry is @external alone.',
  EXTERNAL_MISSING_ON_BASE:
    'Take @external away where the field is owned, or write its name as the owner does; take the stub out if its owner has left.',
  EXTERNAL_ON_INTERFACE: 'Take @external off the interface: it stands on the fields of object types.',
  EXTERNAL_TYPE_MISMATCH: agree,
  EXTERNAL_UNUSED: 'Take the field out, or name it in the @requires or @key that needs it.',
  FIELD_ARGUMENT_DEFAULT_MISMATCH: defaults,
  FIELD_ARGUMENT_TYPE_MISMATCH: agree,
  FIELD_TYPE_MISMATCH: agree,
  FROM_SUBGRAPH_DOES_NOT_EXIST: 'Name a ministry as schema/ministries.ts does.',
  IMPLEMENTED_BY_INACCESSIBLE: inaccessible,
  INCONSISTENT_ARGUMENT_PRESENCE: shared,
  INCONSISTENT_BUT_COMPATIBLE_ARGUMENT_TYPE: agree,
  INCONSISTENT_BUT_COMPATIBLE_FIELD_TYPE: agree,
  INCONSISTENT_DEFAULT_VALUE_PRESENCE: defaults,
  INCONSISTENT_DESCRIPTION: 'Describe it in the SDL of its owner alone, or in common.graphql.',
  INCONSISTENT_ENTITY: 'Give the type the same @key in every ministry that has it.',
  INCONSISTENT_ENUM_VALUE_FOR_INPUT_ENUM: shared,
  INCONSISTENT_ENUM_VALUE_FOR_OUTPUT_ENUM: shared,
  INCONSISTENT_INPUT_OBJECT_FIELD: shared,
  INCONSISTENT_INTERFACE_VALUE_TYPE_FIELD: shared,
  INCONSISTENT_NON_REPEATABLE_DIRECTIVE_ARGUMENTS: 'Give the directive the same arguments wherever it stands.',
  INCONSISTENT_OBJECT_VALUE_TYPE_FIELD: shared,
  INCONSISTENT_RUNTIME_TYPES_FOR_SHAREABLE_RETURN:
    'Let one ministry resolve the field, or give both the same types to answer with.',
  INCONSISTENT_UNION_MEMBER: shared,
  INPUT_FIELD_DEFAULT_MISMATCH: defaults,
  INTERFACE_FIELD_NO_IMPLEM:
    'Give every type that implements the interface this field, or take it out of the interface.',
  INTERFACE_KEY_MISSING_IMPLEMENTATION_TYPE: 'Declare a stub of every type that implements the interface beside it.',
  INTERFACE_KEY_NOT_ON_IMPLEMENTATION: 'Give every type that implements the interface the same @key.',
  INTERFACE_OBJECT_USAGE_ERROR: 'A ministry has an interface as @interfaceObject with a @key, or its types; not both.',
  INVALID_FIELD_SHARING:
    'Take the field out where it is not owned: clients read it from its owner. Does it move: @override(from: "<its owner>"). Is its type a value: @shareable in all.',
  INVALID_LINK_DIRECTIVE_USAGE: 'Write @link as the federation.graphql of another ministry does.',
  INVALID_LINK_IDENTIFIER: 'Write the address of @link as the federation.graphql of another ministry does.',
  INVALID_SHAREABLE_USAGE: 'Write @shareable once, on a field of an object type or on the type.',
  KEY_FIELDS_SELECT_INVALID_TYPE: 'Take a field into the @key that is no list, interface or union.',
  LINK_IMPORT_NAME_MISMATCH: 'Import the directive under the same name in every federation.graphql.',
  LIST_SIZE_APPLIED_TO_NON_LIST: size,
  LIST_SIZE_INVALID_ASSUMED_SIZE: 'Give assumedSize a number from 0.',
  LIST_SIZE_INVALID_SIZED_FIELD: size,
  LIST_SIZE_INVALID_SLICING_ARGUMENT: size,
  MERGED_DIRECTIVE_APPLICATION_ON_EXTERNAL: 'Put the directive where the field is owned, not where it is @external.',
  MISSING_TRANSITIVE_AUTH_REQUIREMENTS: 'Give the field the rights that the fields of its @requires need.',
  NO_QUERIES: 'Let one ministry declare a field of Query.',
  ONLY_INACCESSIBLE_CHILDREN: 'Hide the type too, or open one of its fields.',
  OVERRIDDEN_FIELD_CAN_BE_REMOVED: 'The other ministry takes the field out, once the new owner answers it.',
  OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE: override,
  OVERRIDE_DIRECTIVE_CAN_BE_REMOVED: 'Take @override away.',
  OVERRIDE_FROM_SELF_ERROR: override,
  OVERRIDE_MIGRATION_IN_PROGRESS:
    'Raise the percentage step by step, with a deployment each; take the label away once the new owner answers all.',
  OVERRIDE_ON_INTERFACE: 'Put @override on the fields of the types that implement the interface.',
  OVERRIDE_SOURCE_HAS_OVERRIDE: override,
  PROVIDES_ON_NON_OBJECT_FIELD: 'Put @provides on a field that answers with an object.',
  QUERY_ROOT_TYPE_INACCESSIBLE: 'Take @inaccessible off Query.',
  REFERENCED_INACCESSIBLE: inaccessible,
  REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH: `Make the argument nullable first. ${shared}`,
  REQUIRED_INACCESSIBLE: 'Make it nullable or give it a default; or open it.',
  REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH: `Make the field nullable first. ${shared}`,
  SATISFIABILITY_ERROR: `Give the type a @key where the field is declared, or declare the field where queries come from. ${shared}`,
  SHAREABLE_HAS_MISMATCHED_RUNTIME_TYPES:
    'Let one ministry resolve the field, or give both the same types to answer with.',
  TYPE_DEFINITION_INVALID: 'Take the type out, or declare it as GraphQL and federation do.',
  TYPE_KIND_MISMATCH: 'Give one of them another name, or make both the same kind.',
  UNKNOWN_FEDERATION_LINK_VERSION: 'Link the version that the federation.graphql of another ministry links.',
  UNKNOWN_LINK_VERSION: 'Link the version that the federation.graphql of another ministry links.',
  UNSUPPORTED_LINKED_FEATURE: 'Link only federation, as the federation.graphql of another ministry does.',
  UNUSED_ENUM_TYPE: 'Use the enum, or take it out.',
};

/** The same for what is said of `@key`, `@requires` and `@provides`, by the end of the code. */
const fieldSetFixes: Record<string, string> = {
  _DIRECTIVE_IN_FIELDS_ARG: 'Write only names of fields into "fields".',
  _FIELDS_HAS_ARGS: 'Take a field without arguments.',
  _FIELDS_MISSING_EXTERNAL:
    'Mark the field @external where another ministry resolves it; take it out of the field set where this one does.',
  _INVALID_FIELDS: 'Name fields that the type has in this ministry; @requires takes them as @external.',
  _INVALID_FIELDS_TYPE: 'Write the fields as one text: "id number".',
  _UNSUPPORTED_ON_INTERFACE: 'Put the directive on the types that implement the interface.',
};

/** What mends an error or a hint of composition; undefined for a code that is not met in practice. */
export function federationFix(code: string): string | undefined {
  return fixes[code] ?? Object.entries(fieldSetFixes).find(([end]) => code.endsWith(end))?.[1];
}
