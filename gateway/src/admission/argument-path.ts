import { type ASTNode, BREAK, type DocumentNode, Kind, visit } from 'graphql';

/**
 * Names the place of a value as a client wrote it: the argument, then the fields and places in
 * lists that lead to the value, such as `filter.status[0]`.
 *
 * Returns the first place within an argument whose node `isIt` recognises, or undefined.
 */
export function argumentPath(document: DocumentNode, isIt: (node: ASTNode) => boolean): string | undefined {
  const way: { isArgument: boolean; step: string }[] = [];
  let found: string | undefined;
  visit(document, {
    enter(node, key, parent) {
      way.push({ isArgument: node.kind === Kind.ARGUMENT, step: stepTo(node, key, parent) });
      const argument = way.findLastIndex(({ isArgument }) => isArgument);
      if (argument === -1 || !isIt(node)) return undefined;
      found = way
        .slice(argument)
        .map(({ step }) => step)
        .join('');
      return BREAK;
    },
    leave() {
      way.pop();
    },
  });
  return found;
}

function stepTo(node: ASTNode, key: string | number | undefined, parent: unknown): string {
  if (node.kind === Kind.ARGUMENT) return node.name.value;
  if (node.kind === Kind.OBJECT_FIELD) return `.${node.name.value}`;
  return Array.isArray(parent) ? `[${key}]` : '';
}
