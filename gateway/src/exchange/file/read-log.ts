import { createHash } from 'node:crypto';
import { Refusal } from '@ortaq/kit/process';
import { z } from 'zod';
import { canonical } from '../chain/chain.ts';
import { Line } from '../chain/shapes.ts';
import { type ArchiveSeal, type Signed, signatureFault, type VerifyingKeys } from '../chain/signed.ts';
import type { Fault } from '../verify/fault.ts';
import type { LogSource, StoredChain } from '../verify/source.ts';
import { linesOf } from './lines.ts';

const First = z.strictObject({
  type: z.literal('ortaq-exchange-log'),
  version: z.literal(1),
  kind: z.enum(['export', 'archive']),
  time: z.string(),
});

const counted = { type: z.literal('end'), time: z.string(), lines: z.int(), sha256: z.string() };
const ends = {
  export: z.strictObject(counted),
  archive: z.strictObject({ ...counted, keyId: z.string(), signature: z.string() }),
};

/** A log that was read from a file. */
export interface LogFile extends LogSource {
  time: string;
  /** The public keys that the file itself has. */
  keys: readonly object[];
  /** What is wrong with the signature of an archive. */
  sealFault: (keys: VerifyingKeys) => Fault | null;
}

/**
 * Reads all of a file but its records, which are read again where they are asked for. Lines that are not as they were
 * written, and an end that is missing, are told as faults.
 *
 * @throws Refusal naming the option where the file cannot be read, or is none of the log's.
 */
export async function readLogFile(path: string, option: string): Promise<LogFile> {
  const chains: StoredChain[] = [];
  const keys: object[] = [];
  const faults: Fault[] = [];
  const bad = (text: string) => faults.push({ kind: 'changed', chain: null, sequence: 0, text: `${path}: ${text}` });
  const heads: Extract<Line, { type: 'head' }>[] = [];
  const links: Extract<Line, { type: 'link' }>[] = [];
  let first: z.output<typeof First> | undefined;
  let seal: Signed<ArchiveSeal> | undefined;
  let isEnded = false;
  let number = 0;
  const digest = createHash('sha256');
  for await (const line of linesOf(path, option)) {
    const value = parsed(line);
    if (first === undefined) {
      first = First.safeParse(value).data;
      if (first === undefined) throw new Refusal(`${option}: ${path} is no file that pnpm exchange-log wrote.`);
    } else {
      const read = Line.safeParse(value).data;
      if (isEnded) bad(`line ${number + 1} was inserted after the end`);
      else if (read === undefined) {
        const end = ends[first.kind].safeParse(value).data;
        if (end === undefined) bad(`line ${number + 1} was changed: it is no line as it was written`);
        else if (end.lines !== number) bad(`it has ${number} lines of ${end.lines}: some were removed or inserted`);
        else if (end.sha256 !== digest.copy().digest('hex')) bad('it was changed: its lines have another hash');
        isEnded = end !== undefined;
        if (end !== undefined && 'signature' in end) seal = withoutType(end as Signed<ArchiveSeal> & { type: 'end' });
      } else if (read.type === 'key') keys.push(read.jwk);
      else if (read.type === 'chain') chains.push({ header: read.header, hash: read.hash });
      else if (read.type === 'head') heads.push(read);
      else if (read.type === 'link') links.push(read);
    }
    digest.update(`${line}\n`);
    number += 1;
  }
  if (first === undefined) throw new Refusal(`${option}: ${path} is empty.`);
  if (!isEnded) {
    faults.push({ kind: 'truncated', chain: null, sequence: 0, text: `${path}: its end was cut off` });
  }
  return {
    isPart: first.kind === 'archive',
    time: first.time,
    keys,
    chains,
    heads: heads.map(withoutType),
    links: links.map(withoutType),
    faults,
    sealFault: (given) => {
      const fault = seal === undefined ? null : signatureFault('seal', seal, given);
      return fault === null ? null : { kind: 'signature', chain: null, sequence: 0, text: `${path} ${fault}` };
    },
    async *records() {
      for await (const line of linesOf(path, option)) {
        const read = Line.safeParse(parsed(line)).data;
        if (read?.type === 'record') yield withoutType(read);
      }
    },
  };
}

const withoutType = <Value extends { type: string }>({ type: _, ...value }: Value): Omit<Value, 'type'> => value;

/** A line's value; undefined where it is not canonical JSON, to the byte. */
function parsed(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line);
    return value instanceof Object && canonical(value) === line ? value : undefined;
  } catch {
    return undefined;
  }
}
