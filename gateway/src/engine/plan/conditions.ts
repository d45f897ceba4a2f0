import {
  type DirectiveNode,
  type DocumentNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type SelectionNode,
  visit,
} from 'graphql';

/** Whether a selection is there, `@skip` and `@include` considered. */
export type IsIncluded = (selection: SelectionNode) => boolean;

/** The variables that decide on `@skip` and `@include` anywhere in the document, in alphabetical order. */
export function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(node) {
      const value = conditionOf(node);
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].toSorted();
}

/** Decides with the values of these variables. */
export function inclusion(values: Record<string, unknown>): IsIncluded {
  const holds = (directive: DirectiveNode) => {
    const value = conditionOf(directive);
    if (value?.kind === Kind.VARIABLE) return values[value.name.value] === true;
    return value?.kind === Kind.BOOLEAN && value.value;
  };
  return ({ directives = [] }) =>
    directives.every((directive) => {
      if (directive.name.value === GraphQLSkipDirective.name) return !holds(directive);
      return directive.name.value === GraphQLIncludeDirective.name ? holds(directive) : true;
    });
}

export const isCondition = ({ name: { value } }: DirectiveNode): boolean =>
  value === GraphQLSkipDirective.name || value === GraphQLIncludeDirective.name;

const conditionOf = (directive: DirectiveNode) =>
  isCondition(directive) ? directive.arguments?.find(({ name }) => name.value === 'if')?.value : undefined;
