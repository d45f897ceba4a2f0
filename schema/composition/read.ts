import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { type DocumentNode, GraphQLError, parse, Source } from 'graphql';
import { ministryEntries, type Ministry } from '../ministries.ts';
import { ministryFiles, schemaPath } from '../sdl.ts';
import type { CompositionFailure } from './composition.ts';
import { ministryOfFile } from './ministry-of-file.ts';
import { type Problem, problemFromError } from './problem.ts';
import { ministrySubgraphs, type Subgraph } from './subgraph.ts';
import { syntaxFix } from './fixes/syntax.ts';

/** Reads the SDL of all ministries, or says of every file that cannot be read what is wrong with it. */
export function readSubgraphs(): Subgraph[] | CompositionFailure {
  const problems = new Map<string, Problem>();
  const subgraphs = ministrySubgraphs((name) =>
    filesOf(name, problems).flatMap((file) => {
      const read = readSdl(file);
      if ('kind' in read) return [read];
      problems.set(file, read);
      return [];
    }),
  );
  return problems.size > 0 ? { errors: [...problems.values()] } : subgraphs;
}

/** What is wrong with a file that does not parse, with its line and what mends it: as SDL, where no other fixes are given. */
export function syntaxProblem(error: GraphQLError, fixOf: typeof syntaxFix = syntaxFix): Problem {
  const problem = problemFromError(error);
  const [place] = problem.places;
  if (!place) return problem;
  const lines = error.source?.body.trimEnd().split(/\r\n|[\n\r]/) ?? [];
  // The parser places the end of a file behind its last line, which no editor shows.
  const line = Math.min(place.line, lines.length);
  return {
    ...problem,
    fix: fixOf(problem.message, lines[line - 1] ?? ''),
    places: [{ ministry: ministryOfFile(place.file), file: place.file, line }],
  };
}

function filesOf(name: Ministry, problems: Map<string, Problem>): string[] {
  try {
    return ministryFiles(name);
  } catch (error) {
    const folder = `schema/ministries/${name}`;
    problems.set(folder, unreadable(folder, name, error));
    return [];
  }
}

function readSdl(path: string): DocumentNode | Problem {
  const file = `schema/${path}`;
  try {
    const bytes = readFileSync(schemaPath + path);
    if (!isUtf8(bytes)) return notUtf8(file, bytes);
    return parse(new Source(bytes.toString('utf8'), file));
  } catch (error) {
    return error instanceof GraphQLError ? syntaxProblem(error) : unreadable(file, ministryOfFile(file), error);
  }
}

function notUtf8(file: string, bytes: Buffer): Problem {
  const lines = bytes.toString('latin1').split('\n');
  const at = lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1')));
  return {
    code: 'INVALID_UTF8',
    message: 'The file is not text in UTF-8.',
    fix: 'Save it as UTF-8.',
    places: [{ ministry: ministryOfFile(file), file, line: at + 1 }],
  };
}

function unreadable(file: string, ministry: string | null, error: unknown): Problem {
  const { code = 'unknown' } = error as NodeJS.ErrnoException;
  return {
    code: 'FILE_UNREADABLE',
    message: code === 'ENOENT' ? `${file} is not there.` : `${file} cannot be read (${code}).`,
    fix: ministryEntries.some(({ name }) => name === ministry)
      ? 'Restore it, or take the ministry out of schema/ministries.ts.'
      : 'Restore it.',
    places: [{ ministry, file, line: 1 }],
  };
}
