import type { ASTNode, Source } from 'graphql';

/** Something wrong with the SDL, and where it stands. */
export interface Problem {
  /** The composer's or the check's stable code, such as `FIELD_TYPE_MISMATCH`. */
  code: string;
  message: string;
  /** What mends it, where that can be said. */
  fix?: string;
  places: Place[];
}

export interface Place {
  /** The ministry whose SDL it is; null where the line is no ministry's own, as in common.graphql. */
  ministry: string | null;
  /** The file, from the repository's root. */
  file: string;
  /** The line in it, from 1. */
  line: number;
}

/** What composition errors, composition hints and syntax errors have in common. */
interface Reported {
  message: string;
  nodes?: readonly (ASTNode & { subgraph?: string })[] | undefined;
  source?: Source | undefined;
  locations?: readonly { line: number }[] | undefined;
  extensions?: { code?: unknown };
  code?: string;
}

/** Reads message, code and places from an error or a hint of composition, or from a syntax error. */
export function problemFromError(error: Reported): Problem {
  const code = error.code ?? error.extensions?.code;
  return {
    code: typeof code === 'string' ? code : 'INVALID_GRAPHQL',
    message: error.message,
    places: error.nodes?.length ? error.nodes.flatMap(placeOfNode) : placeOfSyntaxError(error),
  };
}

/** One problem as text for a terminal: the message, a line for each place, and what mends it. */
export function printProblem({ code, message, fix, places }: Problem): string {
  const lines = places.map((place) => `    at ${printPlace(place)}`);
  return [`${code}: ${message}`, ...lines, ...(fix === undefined ? [] : [`    fix: ${fix}`])].join('\n');
}

/** One place as text: the file, the line, the ministry. */
export function printPlace({ ministry, file, line }: Place): string {
  return `${file}:${line}${ministry ? ` (${ministry})` : ''}`;
}

function placeOfNode(node: ASTNode & { subgraph?: string }): Place[] {
  // A definition begins with its description; what a reader looks for is its name.
  const loc = ('name' in node ? node.name?.loc : undefined) ?? node.loc;
  if (!loc) return [];
  const { source, startToken } = loc;
  return [{ ministry: node.subgraph ?? null, file: source.name, line: startToken.line }];
}

function placeOfSyntaxError({ source, locations }: Reported): Place[] {
  const line = locations?.[0]?.line;
  return source && line !== undefined ? [{ ministry: null, file: source.name, line }] : [];
}
