import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { SourceRef } from '../values/index.ts';
import { type citation, source } from './shapes.ts';

export type Citation = z.output<typeof citation>;

/**
 * The rows of one data file.
 *
 * @throws naming the file and each fault in it.
 */
export async function readRows<Row extends z.ZodType>(
  folder: string,
  file: string,
  row: Row,
): Promise<z.output<Row>[]> {
  return parse(join(folder, file), z.array(row));
}

/** Turns a row's citations into full sources, from the folder's `sources.json`. */
export async function readSources(folder: string): Promise<(citations: Citation[]) => SourceRef[]> {
  const sources = await parse(join(folder, 'sources.json'), z.record(z.string(), source));
  return (citations) =>
    citations.map(({ source: key, ...rest }) => {
      const cited = sources[key];
      if (cited === undefined) throw new Error(`${join(folder, 'sources.json')}: there is no source "${key}"`);
      const notes = [cited.note, rest.note].filter((note) => note !== undefined);
      return { ...cited, ...rest, ...(notes.length > 0 && { note: notes.join(' ') }) };
    });
}

async function parse<Shape extends z.ZodType>(file: string, shape: Shape): Promise<z.output<Shape>> {
  const result = shape.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (result.success) return result.data;
  throw new Error(`${file} cannot be used:\n${z.prettifyError(result.error)}`);
}
