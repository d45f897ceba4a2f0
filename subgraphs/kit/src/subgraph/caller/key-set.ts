import { importJWK } from 'jose';
import { type Logger, Refusal } from '../../process/index.ts';
import type { KeySource } from './key-source.ts';

type Key = Awaited<ReturnType<typeof importJWK>>;

/** The gateway's public keys, as far as they are known. */
export interface KeySet {
  /** A key and the edition that has it; reads once more where the id is not known, unless that was done just now. */
  find: (kid: string) => Promise<{ key: Key; edition: object } | undefined>;
  /** Another object once the keys have changed: what was verified by those before counts no more. Null without any. */
  edition: () => object | null;
}

/** The least time between two readings, and the longest that keys are used before they are read again, in milliseconds. */
const bounds = { cooldown: 1_000, maxAge: 60_000 };

/**
 * Keeps the keys of a source: read at the start, at an id that is not known, and when they are older than `maxAge`. While
 * the source is away, those that were read last go on.
 *
 * @throws Refusal where a file cannot be used at the start; an address may come later.
 */
export async function openKeySet(
  source: KeySource,
  log: Logger,
  { cooldown, maxAge, now = Date.now }: { cooldown: number; maxAge: number; now?: () => number } = bounds,
): Promise<KeySet> {
  let edition: { text: string; keys: Map<string, Key> } | null = null;
  let readAt = -Infinity;
  let reading: Promise<void> | undefined;

  async function read(): Promise<void> {
    const keys = await source.read();
    const text = JSON.stringify(keys);
    if (edition?.text === text) return;
    const imported = await Promise.all(keys.map(async (key) => [key.kid, await importJWK(key, 'EdDSA')] as const));
    edition = { text, keys: new Map(imported) };
    log.info({ keys: [...edition.keys.keys()] }, 'the gateway’s keys are read');
  }

  function refresh(): Promise<void> {
    if (reading) return reading;
    readAt = now();
    reading = read()
      .catch((error: Error) => log.warn({ cause: causeOf(error) }, 'the gateway’s keys (GATEWAY_KEYS) cannot be read'))
      .finally(() => (reading = undefined));
    return reading;
  }

  if (source.isRemote) await refresh();
  else {
    readAt = now();
    await read().catch((error: Error) => {
      throw new Refusal(
        `The gateway’s public keys cannot be read from ${source.name} (GATEWAY_KEYS): ${causeOf(error)}.`,
      );
    });
  }
  return {
    async find(kid) {
      const isSettled = edition?.keys.has(kid) || (!reading && now() - readAt < cooldown);
      if (!isSettled) await refresh();
      const key = edition?.keys.get(kid);
      return edition && key ? { key, edition } : undefined;
    },
    edition() {
      if (now() - readAt >= maxAge) void refresh();
      return edition;
    },
  };
}

/** `fetch` tells why in its cause alone. */
function causeOf({ message, cause }: Error): string {
  const { code, message: inner } = (cause ?? {}) as { code?: string; message?: string };
  return [message, code ?? inner].filter(Boolean).join(': ');
}
