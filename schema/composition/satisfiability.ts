import { Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from 'graphql';

const form = /^The following supergraph API query:\n([\s\S]*?)\ncannot be satisfied by the subgraphs because:\n/;

/**
 * The composer shows a query that no ministry can answer, over dozens of lines; its way is enough. Other messages are given
 * back as they are.
 */
export function shortSatisfiability(message: string): string {
  const [head, query] = form.exec(message) ?? [];
  if (head === undefined || query === undefined) return message;
  return `No ministry can answer what a query may ask, ${wayOf(query)}:\n${message.slice(head.length)}`;
}

function wayOf(query: string): string {
  const isOperation = ({ kind }: { kind: string }) => kind === Kind.OPERATION_DEFINITION;
  const operation = parse(query).definitions.find(isOperation) as OperationDefinitionNode | undefined;
  const names: string[] = [];
  let next: SelectionSetNode | undefined = operation?.selectionSet;
  while (next) {
    // The composer's query has one field at each depth.
    const [selection] = next.selections;
    if (selection?.kind === Kind.FIELD) names.push(selection.name.value);
    next = selection && 'selectionSet' in selection ? selection.selectionSet : undefined;
  }
  return names.join('.');
}
