import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChainedRecord } from '../chain/chain.ts';
import { headerHash } from '../chain/chain.ts';
import { signStatement } from '../chain/signed.ts';
import { aKey } from '../fixtures/keys.ts';
import { chained, chainId, type MemoryLog, memoryLog, sourceOf } from '../fixtures/memory-log.ts';
import { aRecord } from '../fixtures/records.ts';
import type { Fault } from './fault.ts';
import { verifyLog } from './verify.ts';

const { key, keys } = aKey();
const chain = chainId(1);

/** The faults of a log of one chain with twelve records, with a head at each third, after something was done to it. */
async function faultsAfter(tamper: (log: MemoryLog) => void, counts: number[] = [12]): Promise<Fault[]> {
  const log = structuredClone(memoryLog(key, counts));
  tamper(log);
  return (await verifyLog(sourceOf(log), keys)).faults;
}

const row = (log: MemoryLog, sequence: number) => log.rows[sequence - 1] as ChainedRecord;
const fault = (kind: Fault['kind'], sequence: number, text: string) => [{ kind, chain, sequence, text }];

/** Gives the rows the numbers of their order. */
function renumber(log: MemoryLog): void {
  for (const [index, one] of log.rows.entries()) one.sequence = index + 1;
}

/** Reckons all hashes from a record on anew, as who knows the format and not the key would. */
function rehash(log: MemoryLog, from: number): void {
  let previous = from === 1 ? (log.chains[0]?.hash ?? '') : row(log, from - 1).hash;
  for (let sequence = from; sequence <= log.rows.length; sequence += 1) {
    const made = chained(chain, sequence, previous, row(log, sequence).record as never);
    log.rows[sequence - 1] = made;
    previous = made.hash;
  }
}

test('what was not touched verifies, and says how far signatures go', async () => {
  const verdict = await verifyLog(sourceOf(memoryLog(key, [4, 0, 11])), keys);
  const common = { archived: [], fault: null };
  expect(verdict).toEqual({
    faults: [],
    chains: [
      {
        ...common,
        chain: chainId(1),
        startedAt: '2026-11-30T09:00:00.000Z',
        records: 4,
        end: 4,
        signedTo: 4,
        isClosed: true,
      },
      {
        ...common,
        chain: chainId(2),
        startedAt: '2026-11-30T09:00:00.001Z',
        records: 0,
        end: 0,
        signedTo: 0,
        isClosed: true,
      },
      {
        ...common,
        chain: chainId(3),
        startedAt: '2026-11-30T09:00:00.002Z',
        records: 11,
        end: 11,
        signedTo: 9,
        isClosed: false,
      },
    ],
  });
});

test('a record that was changed is named', async () => {
  const tell = (log: MemoryLog) => ((row(log, 5).record as { purpose: string }).purpose = 'audit');
  expect(await faultsAfter(tell)).toEqual(fault('changed', 5, 'record 5 was changed'));
  const withHash = (log: MemoryLog) => {
    tell(log);
    log.rows[4] = chained(chain, 5, row(log, 4).hash, row(log, 5).record as never);
  };
  expect(await faultsAfter(withHash)).toEqual(
    fault('changed', 5, 'record 5 was changed, and its hash with it: record 6 follows another'),
  );
});

test('a record that was removed is named, also where the others were given its number', async () => {
  const remove = (log: MemoryLog) => log.rows.splice(4, 1);
  expect(await faultsAfter(remove)).toEqual(fault('removed', 5, 'record 5 was removed'));
  expect(await faultsAfter((log) => void log.rows.splice(0, 1))).toEqual(fault('removed', 1, 'record 1 was removed'));
  const several = (log: MemoryLog) => log.rows.splice(4, 3);
  expect(await faultsAfter(several)).toEqual(fault('removed', 5, 'records 5 to 7 were removed'));
  const closed = (log: MemoryLog) => {
    several(log);
    renumber(log);
  };
  expect(await faultsAfter(closed)).toEqual(fault('removed', 5, 'records 5 to 7 were removed'));
});

test('a record that was inserted is named, with its own hash or another’s', async () => {
  const insert = (log: MemoryLog, inserted: ChainedRecord) => {
    log.rows.splice(4, 0, inserted);
    renumber(log);
  };
  const own = (log: MemoryLog) => insert(log, chained(chain, 5, row(log, 4).hash, aRecord(99)));
  expect(await faultsAfter(own)).toEqual(
    fault('inserted', 5, 'record 5 was inserted: the one that it displaced stands at 6'),
  );
  const wrong = (log: MemoryLog) => insert(log, { ...chained(chain, 5, row(log, 4).hash, aRecord(99)), hash: 'ff' });
  expect(await faultsAfter(wrong)).toEqual(fault('inserted', 5, 'what stands at 5 was inserted: it is of no chain'));
  const twice = (log: MemoryLog) => log.rows.splice(5, 0, structuredClone(row(log, 5)));
  expect(await faultsAfter(twice)).toEqual(fault('inserted', 5, 'record 5 is there twice: one was inserted'));
});

test('records in another order are named, whether hashes moved with them or not', async () => {
  const text = 'record 5 was moved: record 8 stands in its place';
  const swap = (log: MemoryLog) => ([log.rows[4], log.rows[7]] = [row(log, 8), row(log, 5)]);
  expect(await faultsAfter(swap)).toEqual(fault('reordered', 5, text));
  const numbered = (log: MemoryLog) => {
    swap(log);
    renumber(log);
  };
  expect(await faultsAfter(numbered)).toEqual(fault('reordered', 5, text));
  const contents = (log: MemoryLog) => {
    [row(log, 5).record, row(log, 8).record] = [row(log, 8).record, row(log, 5).record];
  };
  expect(await faultsAfter(contents)).toEqual(fault('reordered', 5, text));
});

test('an end that was cut off is found by the signed head, and by the next chain', async () => {
  expect(await faultsAfter((log) => void log.rows.splice(9))).toEqual(
    fault('truncated', 10, 'the end was cut off: a signed head goes as far as 12, the records to 9'),
  );
  expect(await faultsAfter((log) => void log.rows.splice(0))).toMatchObject([{ kind: 'truncated', sequence: 1 }]);
  const withHeads = (log: MemoryLog) => {
    log.rows.splice(9, 2);
    log.heads = log.heads.filter((head) => head.chain !== chain || head.sequence <= 9);
  };
  expect(await faultsAfter(withHeads, [11, 0])).toEqual(
    fault('truncated', 10, `the end was cut off: the header of ${chainId(2)} goes as far as 11, the records to 9`),
  );
});

test('what was written anew with all hashes is found by the signed heads', async () => {
  const anew = (log: MemoryLog) => {
    row(log, 5).record = aRecord(99);
    rehash(log, 5);
  };
  expect(await faultsAfter(anew)).toEqual(
    fault('rewritten', 4, 'of the records 4 to 6 some were written anew: a signed head has another hash at 6'),
  );
  const withoutHeads = (log: MemoryLog) => {
    anew(log);
    log.heads = log.heads.filter(({ sequence }) => sequence < 5);
  };
  expect(await faultsAfter(withoutHeads)).toEqual([]);
  const late = (log: MemoryLog) => {
    row(log, 12).record = aRecord(12, { time: '2026-11-30T09:11:00.000Z' });
    rehash(log, 5);
    log.heads = log.heads.filter(({ sequence }) => sequence < 5);
  };
  expect(await faultsAfter(late)).toEqual(
    fault('unsigned', 4, 'no signed head covers the records after 3, of more than 10 minutes: heads were removed'),
  );
});

test('nothing follows where a chain was closed', async () => {
  const goOn = (log: MemoryLog) => log.rows.push(chained(chain, 13, row(log, 12).hash, aRecord(13)));
  expect(await faultsAfter(goOn, [12, 0])).toEqual(
    fault('inserted', 13, 'the records after 12 were inserted: a signed head closed the chain there'),
  );
});

test('a chain that is gone is missed by the next, and its header by its records', async () => {
  const whole = (log: MemoryLog) => {
    log.chains.splice(0, 1);
    log.heads = log.heads.filter((head) => head.chain !== chain);
    log.rows = [];
  };
  expect(await faultsAfter(whole, [3, 0])).toEqual(fault('removed', 0, `the chain was removed: ${chainId(2)} saw it`));
  const header = (log: MemoryLog) => void log.chains.splice(0, 1);
  expect(await faultsAfter(header, [3])).toEqual(fault('removed', 1, 'the header of the chain was removed'));
  const heads = (log: MemoryLog) => (log.heads = []);
  expect(await faultsAfter(heads, [0])).toEqual(
    fault('unsigned', 0, 'no signature says anything of the chain: its heads were removed'),
  );
});

test('headers, heads and their signatures hold only as they were made', async () => {
  const header = (log: MemoryLog) => {
    const [first] = log.chains;
    if (first) first.header = { ...first.header, startedAt: '2026-11-30T08:00:00.000Z' };
  };
  expect(await faultsAfter(header)).toMatchObject([{ kind: 'changed', sequence: 0 }]);
  const withHash = (log: MemoryLog) => {
    header(log);
    const [first] = log.chains;
    if (first) first.hash = headerHash(first.header);
    rehash(log, 1);
  };
  expect(await faultsAfter(withHash)).toMatchObject([{ kind: 'rewritten', sequence: 0 }]);
  const forged = (log: MemoryLog) => {
    const [, , head] = log.heads;
    if (head) log.heads[2] = { ...head, hash: head.hash.replace(/./, (digit) => (digit === '0' ? '1' : '0')) };
  };
  expect(await faultsAfter(forged)).toEqual(
    fault('signature', 6, 'the head at 6 has a signature that does not hold: it was changed'),
  );
  const stranger = aKey().key;
  const other = (log: MemoryLog) => {
    const { chain: of, sequence, hash, time, closing } = log.heads[2] as (typeof log.heads)[number];
    log.heads[2] = signStatement('head', { chain: of, sequence, hash, time, closing }, stranger);
  };
  expect(await faultsAfter(other)).toEqual(
    fault('signature', 6, `the head at 6 is signed by the key ${stranger.keyId}, which is none of those given`),
  );
});

/** What can be done to the lines of a log, one thing at a time; null where it does nothing. */
const tamperings: Record<string, (log: MemoryLog, at: number, other: number, byte: number) => unknown> = {
  changed: (log, at, _other, byte) => (log.rows[at] = flipped(row(log, at + 1), byte)),
  removed: (log, at) => log.rows.splice(at, 1),
  removedAndRenumbered: (log, at) => [log.rows.splice(at, 1), renumber(log)],
  insertedAndRenumbered: (log, at, other) => {
    const before = at === 0 ? { sequence: 0, hash: log.chains[0]?.hash ?? '' } : row(log, at);
    log.rows.splice(at, 0, chained(chain, at + 1, before.hash, aRecord(100 + other)));
    renumber(log);
  },
  reordered: (log, at, other) => ([log.rows[at], log.rows[other]] = [row(log, other + 1), row(log, at + 1)]),
  reorderedAndRenumbered: (log, at, other) => {
    [log.rows[at], log.rows[other]] = [row(log, other + 1), row(log, at + 1)];
    renumber(log);
  },
  truncated: (log, at) => log.rows.splice(at),
};

/** The same with one bit of its text another, or with a character less where that makes no JSON. */
function flipped<Value>(value: Value, byte: number): Value {
  const text = JSON.stringify(value);
  const at = byte % text.length;
  for (let distance = 0; ; distance += 1) {
    const place = (at + distance) % text.length;
    const character = String.fromCharCode(text.charCodeAt(place) ^ 1);
    const changed = text.slice(0, place) + character + text.slice(place + 1);
    try {
      const read = JSON.parse(changed) as Value & object;
      if (read instanceof Object && 'chain' in read && read.chain === chain && JSON.stringify(read) !== text)
        return read;
    } catch {
      // Another place then.
    }
  }
}

test('whatever is done to any record of it is found and named', async () => {
  const place = fc.integer({ min: 0, max: 11 });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(tamperings)),
      place,
      place,
      fc.nat(10_000),
      async (name, first, second, byte) => {
        const isSwap = name.startsWith('reordered');
        const [at, other] = isSwap ? [Math.min(first, second), Math.max(first, second)] : [first, second];
        fc.pre(!isSwap || at !== other);
        const faults = await faultsAfter((log) => void tamperings[name]?.(log, at, other, byte));
        const isTail = name.startsWith('removed') && at === 11;
        const kind = isTail ? 'truncated' : (/^[a-z]+/.exec(name)?.[0] ?? '');
        expect(faults).toHaveLength(1);
        // A number or a hash that was changed looks like a record that was put there.
        const kinds = kind === 'changed' ? ['changed', 'removed', 'inserted'] : [kind];
        expect(kinds).toContain(faults[0]?.kind);
        const named = faults[0]?.kind === kind ? at + 1 : faults[0]?.sequence;
        expect(faults[0]?.sequence).toBe(named);
      },
    ),
    { numRuns: 300 },
  );
});
