import { readFile } from 'node:fs/promises';
import { Refusal } from '@ortaq/kit/process';
import pg from 'pg';
import { archiveBefore } from '../archive/archive.ts';
import { keysOf, publicJwk, readSigningKey } from '../chain/keys.ts';
import type { VerifyingKeys } from '../chain/signed.ts';
import { type LogFile, readLogFile } from '../file/read-log.ts';
import { writeLogFile } from '../file/write-log.ts';
import { readLog, readPublishedKeys } from '../store/read-log.ts';
import { joinSources, type LogSource } from '../verify/source.ts';
import { verifyLog } from '../verify/verify.ts';
import { help, type Task } from './options.ts';
import { tellVerdict } from './tell.ts';

/** What the command works on. */
export interface Surroundings {
  /** The hub's database, by a role that may read it; by its owner, for an archive. Asked for once it is needed. */
  databaseUrl: (asOwner: boolean) => Promise<string>;
  /** Path of the hub's private key; null where there is none. */
  keyFile: string | null;
  /** What a path that was given stands for. */
  path: (file: string) => string;
  say: (text: string) => void;
  /** For what is no result. */
  note: (text: string) => void;
}

/** Does what is asked. Returns the exit code: 0, or 1 where the proof failed. */
export async function runTask(task: Task, surroundings: Surroundings): Promise<number> {
  const { say, keyFile } = surroundings;
  switch (task.command) {
    case 'help':
      say(help);
      return 0;
    case 'keys':
      say(JSON.stringify({ keys: [publicJwk((await ownKey(keyFile)).key)] }, null, 2));
      return 0;
    case 'verify':
      return verify(task, surroundings);
    case 'export':
      return exportLog(task, surroundings);
    default:
      return archive(task, surroundings);
  }
}

function exportLog({ out }: Extract<Task, { command: 'export' }>, surroundings: Surroundings): Promise<number> {
  return inDatabase(surroundings, false, async (db) => {
    await db.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const keys = await readPublishedKeys(db);
    const time = new Date().toISOString();
    const records = await writeLogFile(await readLog(db), { path: surroundings.path(out), time, keys });
    surroundings.say(`${records} records written to ${out}`);
    return 0;
  });
}

async function verify(task: Extract<Task, { command: 'verify' }>, surroundings: Surroundings): Promise<number> {
  const { path, say, note } = surroundings;
  const given = await givenKeys(task.keys, surroundings);
  const archives = await Promise.all(task.archives.map((file) => readLogFile(path(file), '--archive')));
  archives.sort((one, other) => (one.time < other.time ? -1 : 1));
  const told = async (source: LogSource & Partial<LogFile>, own: readonly object[]) => {
    const keys = given ?? keysOf({ keys: [...own, ...archives.flatMap((file) => file.keys)] }, 'The log');
    if (given === null) {
      note(
        'No --keys, and no key of this hub: verified by the keys that the log itself has. Whoever can change the log can ' +
          `change them; compare with what you know: ${[...keys.keys()].join(', ')}`,
      );
    }
    const verdict = await verifyLog(joinSources([...archives, source]), keys);
    verdict.faults.push(...[...archives, source].flatMap(({ sealFault }) => sealFault?.(keys) ?? []));
    say(tellVerdict(verdict));
    return verdict.faults.length === 0 ? 0 : 1;
  };
  if (task.file !== null) {
    const file = await readLogFile(path(task.file), '--export');
    return told(file, file.keys);
  }
  return inDatabase(surroundings, false, async (db) => {
    await db.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return told(await readLog(db), await readPublishedKeys(db));
  });
}

async function archive(task: Extract<Task, { command: 'archive' }>, surroundings: Surroundings): Promise<number> {
  const { keyFile, path, say } = surroundings;
  const key = await ownKey(keyFile);
  const given = await givenKeys(task.keys, surroundings);
  const keys = new Map([...(given ?? []), ...keysOf({ keys: [publicJwk(key.key)] }, 'EXCHANGE_LOG_KEY')]);
  return inDatabase(surroundings, true, async (db) => {
    const done = await archiveBefore({ db, before: task.before, path: path(task.out), key, keys });
    if ('unproved' in done) {
      say(tellVerdict(done.unproved));
      say('Nothing was archived.');
      return 1;
    }
    say(
      done.records === 0
        ? `No record is older than ${task.before}: nothing to archive.`
        : `${done.records} records of ${done.chains} chains moved to ${task.out}`,
    );
    return 0;
  });
}

async function ownKey(keyFile: string | null) {
  if (keyFile !== null) return readSigningKey(keyFile);
  throw new Refusal(
    'EXCHANGE_LOG_KEY is not set, and there is no key in the data folder: the key that signs is needed.',
  );
}

async function givenKeys(file: string | null, { keyFile, path }: Surroundings): Promise<VerifyingKeys | null> {
  if (file !== null) {
    const text = await readFile(path(file), 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw new Refusal(`--keys: ${file} cannot be read (${error.code ?? error.message}).`);
    });
    return keysOf(parsed(text), `--keys: ${file}`);
  }
  if (keyFile === null) return null;
  return keysOf({ keys: [publicJwk((await readSigningKey(keyFile)).key)] }, 'EXCHANGE_LOG_KEY');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function inDatabase(
  { databaseUrl }: Surroundings,
  asOwner: boolean,
  work: (db: pg.Client) => Promise<number>,
): Promise<number> {
  const client = new pg.Client({ connectionString: await databaseUrl(asOwner), connectionTimeoutMillis: 5_000 });
  // A connection that breaks is told by the statement under way.
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new Refusal(`The hub's database cannot be reached (${(error as Error).message}).`);
  }
  try {
    return await work(client);
  } catch (error) {
    if ((error as pg.DatabaseError).code !== '42P01') throw error;
    throw new Refusal('The database has no exchange log yet: a gateway that is started with it makes one.');
  } finally {
    await client.end();
  }
}
