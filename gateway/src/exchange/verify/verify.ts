import type { ChainedRecord } from '../chain/chain.ts';
import type { VerifyingKeys } from '../chain/signed.ts';
import { type ChainFacts, gatherFacts } from './chain-facts.ts';
import { diagnose } from './diagnose.ts';
import type { Fault } from './fault.ts';
import type { Archived } from './scan.ts';
import type { LogSource } from './source.ts';

/** What verification says of one chain. */
export interface ChainVerdict {
  chain: string;
  startedAt: string;
  /** Records that were read and hold. */
  records: number;
  /** Number of the last that holds. */
  end: number;
  archived: readonly Archived[];
  /** Number of the last record that a signature covers; those after it hold together, but anybody could have made them. */
  signedTo: number;
  /** Whether its process ended in order, and said so. */
  isClosed: boolean;
  fault: Fault | null;
}

export interface Verdict {
  chains: ChainVerdict[];
  /** Those of the chains, and of what belongs to none. */
  faults: Fault[];
}

/** A signed head is written each minute: with more time than this between them, heads were removed. In milliseconds. */
const longestUnsigned = 10 * 60_000;

/**
 * Proves a log: each record is the one that was written at its place, none is missing between them, and each chain goes
 * as far as its signed heads and the headers of later chains say.
 */
export async function verifyLog(source: LogSource, keys: VerifyingKeys): Promise<Verdict> {
  const facts = gatherFacts(source, keys);
  const strangers = new Map<string, Fault>();
  for await (const record of source.records()) {
    const { chain, sequence } = record;
    const known = facts.get(chain);
    if (known !== undefined) known.scan.take(record);
    else if (!strangers.has(chain)) strangers.set(chain, { ...noHeader(chain), sequence });
  }
  for (const { chain } of [...source.heads, ...source.links]) {
    if (!facts.has(chain) && !strangers.has(chain)) strangers.set(chain, noHeader(chain));
  }
  for (const { witnesses } of source.isPart ? [] : missingChains(source, facts)) {
    for (const { chain, by } of witnesses) {
      if (strangers.has(chain)) continue;
      strangers.set(chain, { kind: 'removed', chain, sequence: 0, text: `the chain was removed: ${by} saw it` });
    }
  }
  const chains: ChainVerdict[] = [];
  for (const known of facts.values()) chains.push(await verdictOf(known, source));
  return { chains, faults: [...chains.flatMap(({ fault }) => fault ?? []), ...strangers.values(), ...source.faults] };
}

const noHeader = (chain: string): Fault => ({
  kind: 'removed',
  chain,
  sequence: 0,
  text: 'the header of the chain was removed',
});

function missingChains(source: LogSource, facts: ReadonlyMap<string, ChainFacts>) {
  return source.chains.map(({ header }) => ({
    witnesses: header.witnessed
      .filter(({ chain }) => !facts.has(chain))
      .map(({ chain }) => ({ chain, by: header.chain })),
  }));
}

async function verdictOf(facts: ChainFacts, source: LogSource): Promise<ChainVerdict> {
  const { stored, scan, heads } = facts;
  const { chain, startedAt } = stored.header;
  scan.finish();
  const broken = scan.broken();
  const last = Math.max(0, ...heads.map(({ sequence }) => sequence));
  const found = broken === null ? null : await diagnose(chain, broken, recordsOf(chain, source), last);
  const faults = [
    ...facts.faults,
    ...(found === null ? [] : [found]),
    ...faultsOfClaims(facts, found?.sequence, source.isPart),
  ];
  const signed = heads.filter(({ sequence, hash }) => scan.hashAt(sequence) === hash);
  return {
    chain,
    startedAt,
    records: scan.records(),
    end: scan.end().sequence,
    archived: scan.archived(),
    signedTo: Math.max(0, ...signed.map(({ sequence }) => sequence), ...scan.archived().map(({ to }) => to)),
    isClosed: signed.some(({ closing }) => closing),
    fault: faults.toSorted((one, other) => one.sequence - other.sequence)[0] ?? null,
  };
}

/**
 * What signed heads and other chains' headers say that the records do not bear out, of places before the one where the
 * chain is broken.
 */
function faultsOfClaims({ stored, scan, heads, witnesses }: ChainFacts, before = Infinity, isPart = false): Fault[] {
  const { chain } = stored.header;
  const end = scan.end().sequence;
  const fault = (kind: Fault['kind'], sequence: number, text: string): Fault => ({ kind, chain, sequence, text });
  const claims = [
    ...heads.map((head) => ({ ...head, who: 'a signed head' })),
    ...witnesses.map((witness) => ({ ...witness, who: `the header of ${witness.by}` })),
  ];
  return [
    ...claims.flatMap(({ sequence, hash, who }) => {
      if (sequence >= before) return [];
      const read = scan.hashAt(sequence);
      if (read !== undefined && read !== hash) {
        const from = lastHeadBefore(sequence, heads, scan.hashAt) + 1;
        const which = from >= sequence ? `record ${sequence} was` : `of the records ${from} to ${sequence} some were`;
        return fault(
          'rewritten',
          Math.min(from, sequence),
          `${which} written anew: ${who} has another hash at ${sequence}`,
        );
      }
      const isTruncated = sequence > end && !isPart;
      return isTruncated
        ? fault('truncated', end + 1, `the end was cut off: ${who} goes as far as ${sequence}, the records to ${end}`)
        : [];
    }),
    ...afterTheEnd(chain, scan, heads),
  ];
}

function afterTheEnd(chain: string, scan: ChainFacts['scan'], heads: ChainFacts['heads']): Fault[] {
  const end = scan.end().sequence;
  const closing = heads.find((head) => head.closing);
  if (closing !== undefined && closing.sequence < end) {
    const text = `the records after ${closing.sequence} were inserted: a signed head closed the chain there`;
    return [{ kind: 'inserted', chain, sequence: closing.sequence + 1, text }];
  }
  const last = heads.at(-1);
  const behind = Date.parse(String(scan.lastTime())) - Date.parse(last?.time ?? '');
  if (last === undefined || last.sequence >= end || !(behind > longestUnsigned)) return [];
  const text = `no signed head covers the records after ${last.sequence}, of more than ${longestUnsigned / 60_000} minutes: heads were removed`;
  return [{ kind: 'unsigned', chain, sequence: last.sequence + 1, text }];
}

/** The last place before one that a signed head confirms. */
function lastHeadBefore(sequence: number, heads: ChainFacts['heads'], hashAt: ChainFacts['scan']['hashAt']): number {
  const good = heads.filter((head) => head.sequence < sequence && hashAt(head.sequence) === head.hash);
  return Math.max(0, ...good.map((head) => head.sequence));
}

async function* recordsOf(chain: string, source: LogSource): AsyncIterable<ChainedRecord> {
  for await (const record of source.records()) if (record.chain === chain) yield record;
}
