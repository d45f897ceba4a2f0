import { extname } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A file as the hub keeps it. */
export interface PackedFile {
  type: string;
  gzip: Buffer;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** A file, compressed with gzip, whose name tells what it is. */
export function packedFile(name: string, gzip: Uint8Array): PackedFile {
  return { type: types[extname(name)] ?? 'application/octet-stream', gzip: Buffer.from(gzip) };
}

const gzipTaken = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/;

/** Answers with the file, compressed where the client takes it so. */
export async function sendPacked(
  { type, gzip }: PackedFile,
  { headers }: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  void reply.header('vary', 'accept-encoding').type(type);
  if (gzipTaken.test(headers['accept-encoding'] ?? '')) return reply.header('content-encoding', 'gzip').send(gzip);
  return reply.send(await promisify(gunzip)(gzip));
}

/** Calls once, at the first need, and again only where that failed. */
export function once<Value>(call: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => {
    value ??= call().catch((error: unknown) => {
      value = undefined;
      throw error;
    });
    return value;
  };
}
