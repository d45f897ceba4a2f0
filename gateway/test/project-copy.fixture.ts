import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readdir, readFile } from 'node:fs/promises';
import { basename, delimiter, join } from 'node:path';
import { environmentForProcesses, searchPath } from '../local/config.ts';
import { collect, root } from './hub.fixture.ts';

/** A copy of the project as it is in the work tree, which a test may change. */
export interface ProjectCopy {
  folder: string;
  /** Runs one of its scripts as pnpm does, without pnpm. */
  run: (script: string, ...args: string[]) => Promise<Ended>;
  /** Starts one of its scripts. */
  start: (script: string, ...args: string[]) => Promise<Started>;
  read: (path: string) => Promise<string>;
  /** Every file that is not ignored by git, with its content. */
  snapshot: () => Promise<Map<string, string>>;
}

export interface Ended {
  code: number | null;
  output: string;
}

interface Started {
  signal: (signal: NodeJS.Signals) => void;
  output: () => string;
  ended: Promise<Ended>;
}

/** What git ignores, and git itself. */
const ignored = /^(node_modules|generated|coverage|\.git|\.env|\.reports|\.data.*|.*\.log)$/;

/** Copies the project to a folder and installs it there, from pnpm's store. */
export async function copyProject(folder: string): Promise<ProjectCopy> {
  await cp(root, folder, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => path === root || !ignored.test(basename(path)),
  });
  const environment = {
    ...environmentForProcesses(),
    PATH: [join(folder, 'node_modules/.bin'), searchPath()].join(delimiter),
  };
  const start = (words: string[]): Started => {
    const [program = '', ...args] = words;
    const child = spawn(program, args, { cwd: folder, env: environment });
    const output = collect(child);
    const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output: output() }));
    return { signal: (signal) => child.kill(signal), output, ended };
  };
  const scripts = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')).scripts as Record<string, string>;
  const startScript = async (name: string, ...more: string[]) => start([...(scripts[name] ?? '').split(' '), ...more]);

  const [pnpm = 'pnpm'] = /pnpm@[\d.]+/.exec(scripts['start'] ?? '') ?? [];
  const install = ['-y', '--prefer-offline', pnpm, 'install', '--prefer-offline', '--frozen-lockfile'];
  const { code, output } = await start(['npx', ...install]).ended;
  if (code !== 0) throw new Error(`The copy could not be installed:\n${output}`);
  return {
    folder,
    start: startScript,
    run: async (...script) => (await startScript(...script)).ended,
    read: (path) => readFile(join(folder, path), 'utf8'),
    snapshot: async () => new Map(await filesBelow(folder)),
  };
}

async function filesBelow(folder: string): Promise<[path: string, content: string][]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !ignored.test(name));
  const files = entries.map(async (entry): Promise<[string, string][]> => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [[path, await readFile(path, 'utf8')]];
  });
  return (await Promise.all(files)).flat();
}
