import {
  buildASTSchema,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  Kind,
  parse,
} from 'graphql';
import { type Features, featuresOf } from './features.ts';

/** A composed supergraph, read for making contracts of it. */
export interface Supergraph {
  document: DocumentNode;
  /** With everything in it that the text has. */
  schema: GraphQLSchema;
  features: Features;
}

/** What both `astNode` and `extensionASTNodes` of graphql-js have. */
export interface Declared {
  astNode?: { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined;
  extensionASTNodes?: readonly { readonly directives?: readonly ConstDirectiveNode[] | undefined }[];
}

/** @throws GraphQLError where the text is not GraphQL. */
export function readSupergraph(text: string): Supergraph {
  const document = parse(text, { noLocation: true });
  const schema = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  return { document, schema, features: featuresOf(document) };
}

/** The types that the ministries declare: neither GraphQL's own nor a feature's. */
export function ministriesTypes({ schema, features }: Supergraph): GraphQLNamedType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type) => !isSpecifiedScalarType(type) && !isIntrospectionType(type) && !features.ownsType(type.name),
  );
}

/** A field of an object or an interface, or an input field, which has no arguments. */
export interface Field extends Declared {
  name: string;
  description?: string | null | undefined;
  type: GraphQLType;
  args: readonly GraphQLArgument[];
}

/** The fields or input fields of a type; none of a scalar, an enum or a union. */
export function fieldsOf(type: GraphQLNamedType): Field[] {
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => ({ ...field, args: [] }));
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
}

/** The types that operations begin at. */
export function rootsOf({ schema }: Supergraph): GraphQLObjectType[] {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((root) => !!root);
}

/** Tells which elements of a supergraph carry the contract's tag. */
export function taggedIn({ features }: Supergraph, contract: string): (element: Declared) => boolean {
  const tag = features.directive('tag');
  return (element) =>
    directivesOf(element).some(
      ({ name, arguments: given = [] }) =>
        name.value === tag && given.some((each) => each.value.kind === Kind.STRING && each.value.value === contract),
    );
}

/** Tells which elements of a supergraph are `@inaccessible` already: no contract opens them. */
export function hiddenIn({ features }: Supergraph): (element: Declared) => boolean {
  const inaccessible = features.directive('inaccessible');
  return (element) => directivesOf(element).some(({ name }) => name.value === inaccessible);
}

function directivesOf({ astNode, extensionASTNodes = [] }: Declared): readonly ConstDirectiveNode[] {
  return [astNode, ...extensionASTNodes].flatMap((node) => node?.directives ?? []);
}
