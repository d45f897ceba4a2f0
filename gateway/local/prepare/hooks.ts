import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Puts the pre-commit hook of lefthook.yml in place where the project is a git clone. */
export function installHooks(root: string): void {
  if (!existsSync(join(root, '.git'))) return;
  spawnSync(join(root, 'node_modules/.bin/lefthook'), ['install'], { cwd: root, stdio: 'ignore' });
}
