import { type Position, recordHash } from '../chain/chain.ts';

/** Puts records, as canonical texts, behind `after`: what the statement takes, and where the chain then ends. */
export function linkRecords(chain: string, after: Position, texts: readonly string[]): { list: string; end: Position } {
  let end = after;
  const items = texts.map((text) => {
    const sequence = end.sequence + 1;
    const hash = recordHash(chain, end.hash, sequence, text);
    const item = `{"s":${sequence},"p":"${end.hash}","h":"${hash}","r":${text}}`;
    end = { sequence, hash };
    return item;
  });
  return { list: `[${items.join(',')}]`, end };
}
