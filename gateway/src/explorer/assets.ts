import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { Worker } from 'node:worker_threads';
import { type PackedFile, packedFile } from '../http/packed.ts';
import type { Packed } from './pack.ts';

const ownFiles = {
  'start.js': new URL('browser/start.js', import.meta.url),
  'page.css': new URL('browser/page.css', import.meta.url),
  'logo.svg': new URL(import.meta.resolve('@ortaq/schema/reference/logo.svg')),
};

/** Reads all that GraphiQL's page needs, by file name: the bundle from npm, and our own files. */
export async function readAssets(): Promise<Map<string, PackedFile>> {
  const [bundle, own] = await Promise.all([packBundle(), packOwn()]);
  return new Map(Object.entries({ ...bundle, ...own }).map(([name, gzip]) => [name, packedFile(name, gzip)]));
}

/** The hub's sign, as SVG. */
export function readLogo(): Promise<string> {
  return readFile(ownFiles['logo.svg'], 'utf8');
}

async function packOwn(): Promise<Packed> {
  const files = Object.entries(ownFiles).map(async ([name, url]) => [name, gzipSync(await readFile(url))]);
  return Object.fromEntries(await Promise.all(files)) as Packed;
}

async function packBundle(): Promise<Packed> {
  const worker = new Worker(new URL('pack.ts', import.meta.url));
  // A process that is to end does not wait for it.
  worker.unref();
  const [packed] = (await once(worker, 'message')) as [Packed];
  return packed;
}
