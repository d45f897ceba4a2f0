import { headerHash } from '../chain/chain.ts';
import { type ArchiveLink, type Head, type Signed, signatureFault, type VerifyingKeys } from '../chain/signed.ts';
import type { Fault } from './fault.ts';
import { type Scan, scanChain } from './scan.ts';
import type { LogSource, StoredChain } from './source.ts';

/** One chain with all that is said of it, while its records are read. */
export interface ChainFacts {
  stored: StoredChain;
  heads: readonly Signed<Head>[];
  /** Places in it that the headers of later chains name. */
  witnesses: readonly { sequence: number; hash: string; by: string }[];
  scan: Scan;
  /** What is wrong whatever the records are. */
  faults: Fault[];
}

/** Gathers what is said of each chain, and looks at headers and signatures. */
export function gatherFacts(source: LogSource, keys: VerifyingKeys): Map<string, ChainFacts> {
  const heads = Map.groupBy(source.heads, ({ chain }) => chain);
  const links = Map.groupBy(source.links, ({ chain }) => chain);
  const all = source.chains.flatMap(({ header }) =>
    header.witnessed.map(({ chain, sequence, hash }) => ({ chain, sequence, hash, by: header.chain })),
  );
  const witnesses = Map.groupBy(all, ({ chain }) => chain);
  const facts = new Map<string, ChainFacts>();
  for (const stored of source.chains) {
    const { chain } = stored.header;
    const of = {
      heads: (heads.get(chain) ?? []).toSorted((one, other) => one.sequence - other.sequence),
      links: links.get(chain) ?? [],
      witnesses: witnesses.get(chain) ?? [],
    };
    const known = facts.get(chain);
    if (known === undefined) facts.set(chain, factsOf(stored, of, keys));
    else if (headerHash(known.stored.header) !== headerHash(stored.header)) {
      known.faults.push({ kind: 'changed', chain, sequence: 0, text: 'two files have different headers of the chain' });
    }
  }
  return facts;
}

function factsOf(
  stored: StoredChain,
  said: { heads: Signed<Head>[]; links: Signed<ArchiveLink>[]; witnesses: ChainFacts['witnesses'] },
  keys: VerifyingKeys,
): ChainFacts {
  const { chain } = stored.header;
  const hash = headerHash(stored.header);
  const faults: Fault[] = [];
  const bad = (sequence: number, kind: Fault['kind'], text: string) => faults.push({ kind, chain, sequence, text });
  if (hash !== stored.hash) bad(0, 'changed', 'the header of the chain was changed');
  const heads = said.heads.filter((head) => {
    const fault = signatureFault('head', head, keys);
    if (fault !== null) bad(head.sequence, 'signature', `the head at ${head.sequence} ${fault}`);
    return fault === null;
  });
  const links = said.links.filter((link) => {
    const fault = signatureFault('archive', link, keys);
    if (fault !== null)
      bad(link.upTo.sequence, 'signature', `the link to the archive up to ${link.upTo.sequence} ${fault}`);
    return fault === null;
  });
  if (heads.length === 0 && links.length === 0 && faults.length === 0) {
    bad(0, 'unsigned', 'no signature says anything of the chain: its heads were removed');
  }
  const wanted = new Set([...heads, ...said.witnesses].map(({ sequence }) => sequence));
  const scan = scanChain(chain, { sequence: 0, hash }, links, wanted);
  return { stored, heads, witnesses: said.witnesses, scan, faults };
}
