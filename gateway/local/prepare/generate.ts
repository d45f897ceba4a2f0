import { spawn } from 'node:child_process';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ministries } from '@ortaq/schema/ministries';
import { environmentForCommand } from '../config.ts';
import { fingerprintOf } from './fingerprint.ts';

const stamp = 'node_modules/.cache/ortaq/generated';
const outputs = [
  'gateway/src/generated/operations.ts',
  'schema/client/src/generated/graphql.ts',
  ...ministries.flatMap((name) => [
    `subgraphs/${name}/src/generated/graphql.ts`,
    `subgraphs/${name}/src/generated/prisma/client.ts`,
  ]),
];

/**
 * Makes what is generated and not committed: each ministry's Prisma client, and the types
 * of resolvers and operations. Does nothing where its inputs have not changed since.
 *
 * Returns whether it made anything.
 *
 * @throws with what the failing generator said.
 */
export async function generate(root: string): Promise<boolean> {
  const fingerprint = await fingerprintOf(root);
  const before = await readFile(join(root, stamp), 'utf8').catch(() => null);
  if (before === fingerprint && (await areThere(root))) return false;
  await Promise.all([
    run(root, 'graphql-codegen', ['--config', 'codegen.ts'], ''),
    ...ministries.map((name) => run(root, 'prisma', ['generate'], `subgraphs/${name}`)),
  ]);
  await mkdir(dirname(join(root, stamp)), { recursive: true });
  await writeFile(join(root, stamp), fingerprint);
  return true;
}

async function areThere(root: string): Promise<boolean> {
  const all = outputs.map((file) => access(join(root, file)));
  return (await Promise.allSettled(all)).every(({ status }) => status === 'fulfilled');
}

function run(root: string, command: string, args: string[], folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // Prisma's command line looks for an engine that generating never uses; the path only has to exist.
    const env = {
      ...environmentForCommand(),
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: 'true',
    };
    const child = spawn(join(root, 'node_modules/.bin', command), args, { cwd: join(root, folder), env });
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(`${command} ${args.join(' ')} in ${folder || '.'} failed:\n${Buffer.concat(said).toString()}`),
        );
    });
  });
}
