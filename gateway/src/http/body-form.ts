import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from './refusals.ts';

const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i;
const isUtf8 = (name: string) => /^utf-?8$/i.test(name);

/**
 * An `onRequest` hook: refuses with 415 a body that is not as it says, before it is read: in another charset than JSON's
 * (RFC 8259, 8.1), or compressed, since nothing that is unpacked can be bounded by its length.
 */
export async function refuseOtherForms(
  { headers }: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const [, named = 'utf-8'] = charset.exec(headers['content-type'] ?? '') ?? [];
  if (!isUtf8(named)) return refuse(reply, 415, 'The body must be in UTF-8: it is sent with another charset.');
  const coding = headers['content-encoding'] ?? 'identity';
  if (coding.trim().toLowerCase() === 'identity') return undefined;
  // RFC 9110, 15.5.16: the header says that the coding is what is wrong.
  const refused = reply.header('accept-encoding', 'identity');
  return refuse(refused, 415, 'The body must be sent as it is, without `content-encoding`.');
}
