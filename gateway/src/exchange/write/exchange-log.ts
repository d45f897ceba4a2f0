import type { Pool } from '@ortaq/kit/database';
import type { Logger } from '@ortaq/kit/process';
import type { SigningKey } from '../chain/signed.ts';
import { recordText } from '../record/record-text.ts';
import type { ExchangeRecord } from '../record/record.ts';
import { createChainWriter } from './chain-writer.ts';
import { ExchangeLogUnavailable } from './failure.ts';
import { createQueue, type QueueBounds } from './queue.ts';

/** Where exchanges are recorded. */
export interface ExchangeLog {
  /**
   * Records an exchange; resolves when it is durable.
   *
   * @throws ExchangeLogUnavailable where it is not recorded, or not in time. It may turn out to be there nevertheless.
   */
  append: (record: ExchangeRecord) => Promise<void>;
  /** Whether the last that was tried worked. */
  isAvailable: () => boolean;
  /** Tries now whether it can be written. */
  check: () => Promise<void>;
  /** Writes what waits, and signs the chain's end. Nothing may be appended any more. */
  stop: () => Promise<void>;
}

export interface ExchangeLogOptions {
  /** For writing alone. */
  pool: Pool;
  key: SigningKey;
  prepare?: () => Promise<unknown>;
  log: Logger;
  bounds?: Partial<QueueBounds>;
  /** Milliseconds from one signed head to the next, and from one look at the database to the next. */
  signEvery?: number;
  checkEvery?: number;
}

const defaults: QueueBounds = {
  records: 10_000,
  characters: 64_000_000,
  patience: 2_000,
  batchRecords: 500,
  batchCharacters: 8_000_000,
};

/** How long records are gathered, in milliseconds: a statement costs as much as a whole small answer. */
const gathering = 2;

/**
 * Records that come while others are being written go together in the next statement. What cannot be written is refused
 * and forgotten; the log goes on by itself when the database is back.
 */
export function createExchangeLog(options: ExchangeLogOptions): ExchangeLog {
  const { pool, key, prepare = async () => {}, log, bounds, signEvery = 60_000, checkEvery = 1_000 } = options;
  const writer = createChainWriter({ pool, key, prepare, log });
  const queue = createQueue({ ...defaults, ...bounds });
  let available = false;
  /** The end of all that was asked of the writer. */
  let turn: Promise<void> = Promise.resolve();
  let isPlanned = false;
  let stopped = false;

  /** Does one thing after the other. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  }

  /** Knows from what is tried whether the log can be written. */
  async function tried(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      if (!available) log.info('exchanges are recorded');
      available = true;
    } catch (error) {
      if (available) log.error({ reason: reasonOf(error) }, 'exchanges cannot be recorded');
      available = false;
      throw error;
    }
  }

  async function writeNext(): Promise<void> {
    isPlanned = false;
    const batch = queue.take();
    if (batch === null) return;
    try {
      await tried(() => writer.write(batch.texts));
      batch.settle();
    } catch (error) {
      batch.settle(new ExchangeLogUnavailable(`the exchange log cannot be written: ${reasonOf(error)}`));
    }
    if (queue.isWaiting()) plan();
  }

  /** What comes until the writer's turn is there goes together. */
  function plan(): void {
    if (isPlanned) return;
    isPlanned = true;
    setTimeout(() => void inTurn(writeNext), gathering);
  }

  const check = () => inTurn(() => tried(writer.check));
  let checking = false;
  const checks = setInterval(() => {
    if (checking) return;
    checking = true;
    check().then(
      () => (checking = false),
      () => (checking = false),
    );
  }, checkEvery).unref();
  const sign = () => inTurn(() => tried(() => writer.sign(false))).catch(() => {});
  const signatures = setInterval(() => void sign(), signEvery).unref();

  return {
    async append(record) {
      if (stopped) throw new ExchangeLogUnavailable('the exchange log is closed');
      const written = queue.add(textOf(record));
      plan();
      return written;
    },
    isAvailable: () => available,
    check,
    async stop() {
      stopped = true;
      clearInterval(checks);
      clearInterval(signatures);
      for (;;) {
        await turn;
        await new Promise((resolve) => setImmediate(resolve));
        if (!isPlanned) break;
      }
      await inTurn(() => writer.sign(true)).catch((error: unknown) =>
        log.warn({ reason: reasonOf(error) }, 'the end of the exchange log’s chain is not signed'),
      );
    },
  };
}

function textOf(record: ExchangeRecord): string {
  try {
    return recordText(record);
  } catch (error) {
    throw new ExchangeLogUnavailable(reasonOf(error));
  }
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
