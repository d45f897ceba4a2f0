import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../../changes/change.ts';
import { schemaPath } from '../../sdl.ts';
import { changelogState, withChanges } from './changelog.ts';

const path = join(schemaPath, 'CHANGELOG.md');
const head = '# Changelog of the contract\n';

/**
 * Holds schema/CHANGELOG.md against the changes and, where asked, writes what it does not tell of.
 *
 * @param before its text in the version that the changes are counted from; null where that is not known.
 * @param day under which to write, as `YYYY-MM-DD`; null where nothing is to be written.
 * @returns what a reader has to know, a sentence or two each.
 */
export function keepChangelog(changes: readonly Change[], before: string | null, day: string | null): string[] {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : head;
  const { untold, unfounded } = changelogState(text, before, changes);
  const notes: string[] = [];
  if (untold.length > 0 && day === null) {
    notes.push(
      `schema/CHANGELOG.md does not tell of ${changesOf(untold.length)}. Write: pnpm schema:check --changelog`,
    );
  }
  if (untold.length > 0 && day !== null) {
    writeFileSync(path, withChanges(text, day, untold));
    notes.push(`Wrote ${changesOf(untold.length)} into schema/CHANGELOG.md.`);
  }
  if (unfounded.length > 0) {
    notes.push(`schema/CHANGELOG.md tells of what is not so, take it out: ${inShort(unfounded)}.`);
  }
  return notes;
}

/** The first of many, and how many more there are. */
export function inShort(names: readonly string[], shown = 5): string {
  const rest = names.length - shown;
  return names.slice(0, shown).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

const changesOf = (count: number): string => (count === 1 ? '1 change' : `${count} changes`);
