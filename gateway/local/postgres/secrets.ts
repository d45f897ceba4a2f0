import { randomBytes } from 'node:crypto';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '@ortaq/kit/process';

/**
 * The passwords of the given roles, kept in the data folder for its owner's eyes only
 * (mode 0600). A role that has none yet gets a random one, which needs no escaping in a URL.
 *
 * @throws Refusal where the file is there but cannot be understood.
 */
export async function readSecrets<Role extends string>(folder: string, roles: Role[]): Promise<Record<Role, string>> {
  const file = secretsFile(folder);
  const known = await readKnown(file);
  const missing = roles.filter((role) => known[role] === undefined);
  const secrets = { ...known };
  for (const role of missing) secrets[role] = randomBytes(24).toString('base64url');
  if (missing.length > 0) {
    await writeFile(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
    await rename(`${file}.new`, file);
  }
  return Object.fromEntries(roles.map((role) => [role, secrets[role]])) as Record<Role, string>;
}

/** @throws Refusal where the passwords of existing data are lost. */
export async function requireSecrets(folder: string): Promise<void> {
  if (await stat(secretsFile(folder)).catch(() => undefined)) return;
  throw new Refusal(
    `${folder} holds data, but not its passwords (passwords.json). ` +
      'Restore that file, or move the folder away: a new one is then made.',
  );
}

const secretsFile = (folder: string) => join(folder, 'passwords.json');

async function readKnown(file: string): Promise<Record<string, string>> {
  try {
    const known: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (known instanceof Object && Object.values(known).every((value) => typeof value === 'string')) {
      return known as Record<string, string>;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Refusal(
    `${file}, which holds the database's passwords, is damaged. Restore it, or remove the data folder.`,
  );
}
