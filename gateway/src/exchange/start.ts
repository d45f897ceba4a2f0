import { createPool } from '@ortaq/kit/database';
import type { Logger } from '@ortaq/kit/process';
import { readSigningKey } from './chain/keys.ts';
import { createExchangeReader, type ExchangeReader } from './read/list.ts';
import { prepareHubDatabase } from './store/prepare.ts';
import { createExchangeLog, type ExchangeLog } from './write/exchange-log.ts';

export interface ExchangeSettings {
  /** The hub's own database, by the role that adds and reads. */
  databaseUrl: string;
  /** By the role that owns it, to bring it up to date at start; null where that is done otherwise. */
  ownerUrl: string | null;
  /** Path of the private key that signs. */
  keyFile: string;
}

/** The log of one gateway process: to write, and to read. */
export interface Exchanges extends ExchangeLog {
  reader: ExchangeReader;
}

/**
 * Opens the exchange log. Where its database cannot be had, the gateway runs nevertheless: the log is unavailable until
 * it can.
 *
 * @throws Refusal where the key cannot be used.
 */
export async function startExchangeLog(settings: ExchangeSettings, log: Logger): Promise<Exchanges> {
  const key = await readSigningKey(settings.keyFile);
  const { databaseUrl, ownerUrl } = settings;
  // Shorter than what an append waits: a statement that is given up is known not to be committed.
  const times = { connectTimeout: 1_000, statementTimeout: 1_500, answerTimeout: 2_000 };
  const pool = createPool(databaseUrl, log, { connections: 2, ...times });
  const reading = createPool(databaseUrl, log, { connections: 4 });
  const prepare = async () => {
    const applied = ownerUrl === null ? [] : await prepareHubDatabase(ownerUrl);
    if (applied.length > 0) log.info({ migrations: applied.length }, 'the hub’s database is brought up to date');
  };
  const exchangeLog = createExchangeLog({ pool, key, prepare, log });
  await exchangeLog.check().catch((error: Error) => {
    log.error(
      { reason: error.message },
      'the exchange log cannot be opened: nothing but public data is told until then',
    );
  });
  return {
    ...exchangeLog,
    reader: createExchangeReader(reading),
    async stop() {
      await exchangeLog.stop();
      await Promise.all([pool.end(), reading.end()]);
    },
  };
}
