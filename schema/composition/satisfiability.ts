import { Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from 'graphql';
import type { Problem } from './problem.ts';

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

/** Tells once what hinders a type, however many of its fields the composer tells it of; the others are named. */
export function oncePerReason(problems: readonly Problem[]): Problem[] {
  const groups = Map.groupBy(problems, (problem) => reasonOf(problem) ?? problem);
  return [...groups.values()].flatMap(([first, ...more]) => {
    if (!first || more.length === 0) return first ?? [];
    const others = new Set(more.flatMap(({ message }) => fieldIn.exec(message)?.[1] ?? []));
    return { ...first, message: `${first.message}\nSo it is with ${[...others].join(', ')}.` };
  });
}

const fieldIn = /field "(\w+\.\w+)"/;

/** Why a query cannot be answered, without its way and the name of the field; null for what is another fault. */
function reasonOf({ code, message }: Problem): string | null {
  if (code !== 'SATISFIABILITY_ERROR') return null;
  return message.slice(message.indexOf('\n')).replaceAll(/field "(\w+)\.\w+"/g, 'field of $1');
}

function wayOf(query: string): string {
  const isOperation = ({ kind }: { kind: string }) => kind === Kind.OPERATION_DEFINITION;
  // Where the way ends at an object, the composer leaves its fields open, as `{ ... }`, which is no GraphQL.
  const closed = query.replaceAll(/\{\s*\.\.\.\s*\}/g, '');
  const operation = parse(closed).definitions.find(isOperation) as OperationDefinitionNode | undefined;
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
