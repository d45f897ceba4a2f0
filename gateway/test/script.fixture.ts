import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { collect, root } from './hub.fixture.ts';

/** Runs one of the root's scripts as pnpm does, without pnpm; gives its exit code and what it wrote. */
export async function runScript(environment: Record<string, string> | undefined, name: string, ...args: string[]) {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const [, ...words] = (scripts[name] ?? '').split(' ');
  const child = spawn(process.execPath, [...words, ...args], { cwd: root, env: environment });
  const output = collect(child);
  const [code] = (await once(child, 'close')) as [number];
  return { code, output: output() };
}
