import { type KeySet, readKeySet } from './key-set.ts';
import type { Load } from './load.ts';

/** An issuer's keys as they are known now: the last that could be read, for as long as no others can. */
export interface KeySource {
  /**
   * The keys; the same object until they change. What is old is read anew meanwhile.
   * Undefined where they could not be read yet.
   */
  current: () => KeySet | undefined;
  /** Reads them anew, unless that was just tried; never throws. */
  renew: () => Promise<void>;
  /** Whether the last try to read them failed, and why. */
  fault: () => Error | undefined;
}

export interface KeySourceOptions {
  load: Load;
  /** Milliseconds after which keys are read anew, whether or not a token needs others: ten pauses where that failed. */
  staleAfter: number;
  /** Milliseconds between one try and the next: tokens that name keys at random cost the issuer no more. */
  pause: number;
  /** Told when reading begins to fail, and with undefined when it works again. */
  onChange?: (fault: Error | undefined) => void;
  /** Milliseconds on a clock that never goes back. */
  now?: () => number;
}

export function createKeySource({
  load,
  staleAfter,
  pause,
  onChange = () => {},
  now = () => performance.now(),
}: KeySourceOptions): KeySource {
  const retryAfter = Math.min(staleAfter, 10 * pause);
  let known: { text: string; keys: KeySet } | undefined;
  let fault: Error | undefined;
  let triedAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;

  async function read(): Promise<void> {
    const before = fault;
    try {
      const text = await load();
      if (text !== known?.text) known = { text, keys: readKeySet(text) };
      fault = undefined;
    } catch (error) {
      fault = error as Error;
    }
    reading = undefined;
    if ((before === undefined) !== (fault === undefined)) onChange(fault);
  }

  function renew(): Promise<void> {
    if (reading !== undefined) return reading;
    if (now() - triedAt < pause) return Promise.resolve();
    triedAt = now();
    return (reading = read());
  }

  return {
    current() {
      if (now() - triedAt >= (fault === undefined ? staleAfter : retryAfter)) void renew();
      return known?.keys;
    },
    renew,
    fault: () => fault,
  };
}
