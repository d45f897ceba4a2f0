import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder like this package's with these files in its `operations`, until the test ends. */
export function operationsFolder(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'operations-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, 'operations', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return `${folder}/`;
}
