import { type ASTNode, type DocumentNode, type GraphQLError, Kind } from 'graphql';
import { argumentPath } from './argument-path.ts';

/**
 * The path of the argument that an error of validation, or of a variable's value, is about;
 * undefined where it is about something else.
 */
export function argumentOf(error: GraphQLError, document: DocumentNode | undefined): string | undefined {
  const [node] = error.nodes ?? [];
  if (document === undefined || node === undefined) return undefined;
  if (node.kind !== Kind.VARIABLE_DEFINITION) return argumentPath(document, (candidate) => candidate === node);
  const name = node.variable.name.value;
  const argument = argumentPath(document, (candidate) => isUseOf(name, candidate));
  return argument && argument + withinVariable(error.message, name);
}

const isUseOf = (name: string, node: ASTNode) => node.kind === Kind.VARIABLE && node.name.value === name;

/** graphql-js tells the place within a variable in its message alone: … at "filter.status[0]"; … */
function withinVariable(message: string, name: string): string {
  const [, place = ''] = / at "([^"]+)"; /.exec(message) ?? [];
  return place.startsWith(name) ? place.slice(name.length) : '';
}
