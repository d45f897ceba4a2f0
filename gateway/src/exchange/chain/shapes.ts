import { z } from 'zod';
import type { ChainHeader } from './chain.ts';

// What is read to be verified may have been changed into anything.

const sequence = z.int().min(0);
const Position = z.strictObject({ sequence, hash: z.string() });

const ChainHeaderShape = z.strictObject({
  chain: z.string(),
  startedAt: z.string(),
  keyId: z.string(),
  witnessed: z.array(z.strictObject({ chain: z.string(), sequence, hash: z.string() })),
});

const signed = { chain: z.string(), time: z.string(), keyId: z.string(), signature: z.string() };

/** The kinds of lines in a file of the log, but for its first and last. */
export const Line = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('key'), jwk: z.looseObject({}) }),
  z.strictObject({ type: z.literal('chain'), header: ChainHeaderShape, hash: z.string() }),
  z.strictObject({ type: z.literal('head'), ...signed, sequence, hash: z.string(), closing: z.boolean() }),
  z.strictObject({ type: z.literal('link'), ...signed, after: Position, upTo: Position }),
  z.strictObject({
    type: z.literal('record'),
    chain: z.string(),
    sequence,
    previous: z.string(),
    hash: z.string(),
    record: z.looseObject({}),
  }),
]);

export type Line = z.output<typeof Line>;

/** A chain's header; where it is none any more, one that has no other hash than a changed one would. */
export function readHeader(chain: string, header: unknown): ChainHeader {
  const read = ChainHeaderShape.safeParse(header);
  return read.success ? read.data : { chain, startedAt: 'unknown', keyId: 'unknown', witnessed: [] };
}
