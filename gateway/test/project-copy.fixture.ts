import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile } from 'node:fs/promises';
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
  /** What is changed in it since it was copied, as `git status` tells it. */
  changes: () => Promise<string>;
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

/** Copies the project to a folder, commits it there and installs it, from pnpm's store. */
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

  const git = async (...args: string[]) => {
    const { code, output } = await start(['git', '-c', 'user.name=A test', '-c', 'user.email=test@localhost', ...args])
      .ended;
    if (code !== 0) throw new Error(`git ${args.join(' ')} failed:\n${output}`);
    return output;
  };
  await git('init', '--quiet', '--initial-branch', 'main');
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'As it was');

  const [pnpm = 'pnpm'] = /pnpm@[\d.]+/.exec(scripts['start'] ?? '') ?? [];
  const install = ['-y', '--prefer-offline', pnpm, 'install', '--prefer-offline', '--frozen-lockfile'];
  const { code, output } = await start(['npx', ...install]).ended;
  if (code !== 0) throw new Error(`The copy could not be installed:\n${output}`);
  return {
    folder,
    start: startScript,
    run: async (...script) => (await startScript(...script)).ended,
    read: (path) => readFile(join(folder, path), 'utf8'),
    changes: () => git('status', '--porcelain'),
  };
}
