import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * An `onSend` hook: gives what may be kept an `ETag`, and answers with 304 and no body where the
 * client has it already. The tag is over the body's bytes and what they are read as: a strong
 * one must differ between the forms of one answer.
 */
export async function revalidate<Payload>(
  { method, headers }: FastifyRequest,
  reply: FastifyReply,
  payload: Payload,
): Promise<Payload | null> {
  const isKept = !String(reply.getHeader('cache-control') ?? 'no-store').includes('no-store');
  const isBytes = typeof payload === 'string' || Buffer.isBuffer(payload);
  if (method !== 'GET' || reply.statusCode !== 200 || !isKept || !isBytes) return payload;
  const forms = [reply.getHeader('content-type'), reply.getHeader('content-encoding')].join('\n');
  const digest = createHash('sha256').update(`${forms}\n`).update(payload).digest('base64url');
  const tag = `"${digest.slice(0, 27)}"`;
  void reply.header('etag', tag);
  if (!names(headers['if-none-match'], tag)) return payload;
  void reply.code(304).removeHeader('content-type').removeHeader('content-encoding');
  return null;
}

/** Whether the header `If-None-Match` names the tag (RFC 9110, 13.1.2: weak tags compare as strong ones). */
function names(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  const tags: string[] = header.match(/"[^"]*"/g) ?? [];
  return header.trim() === '*' || tags.includes(tag);
}
