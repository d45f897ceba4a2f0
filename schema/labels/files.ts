import { readdirSync, readFileSync } from 'node:fs';
import { schemaPath } from '../sdl.ts';

/** The labels that one ministry keeps, or all of them together (`common.json`), as they stand in the file. */
export interface LabelFile {
  /** From the repository's root. */
  file: string;
  text: string;
}

/** The files of `labels`, by name. */
export function readLabelFiles(folder: string = schemaPath): LabelFile[] {
  return readdirSync(`${folder}labels`)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => ({ file: `schema/labels/${name}`, text: readFileSync(`${folder}labels/${name}`, 'utf8') }));
}
