import { ExchangeLogUnavailable } from './failure.ts';

/** A record on its way, and who waits for it. */
interface Waiting {
  text: string;
  /** On a clock that never goes back, in milliseconds. */
  until: number;
  /** Settles once; what comes later is not heard. */
  settle: (error?: Error) => void;
}

export interface Batch {
  texts: readonly string[];
  settle: (error?: Error) => void;
}

export interface QueueBounds {
  /** Records that wait, and their characters: more are refused. */
  records: number;
  characters: number;
  /** How long one waits, in milliseconds. */
  patience: number;
  /** Records and characters that are written at once. */
  batchRecords: number;
  batchCharacters: number;
}

/** Records that wait to be written, the oldest first, within bounds of number, size and time. */
export function createQueue(bounds: QueueBounds) {
  let waiting: Waiting[] = [];
  let underWay: Waiting[] = [];
  let characters = 0;
  let timer: NodeJS.Timeout | undefined;

  function expire(): void {
    timer = undefined;
    const now = performance.now();
    const isLate = ({ until }: Waiting) => until <= now;
    const late = [...underWay, ...waiting].filter(isLate);
    underWay = underWay.filter((one) => !isLate(one));
    // What waits is not written after all; what is under way may be.
    waiting = waiting.filter((one) => !isLate(one));
    characters = waiting.reduce((sum, { text }) => sum + text.length, 0);
    for (const { settle } of late) settle(new ExchangeLogUnavailable('the exchange log did not answer in time'));
    arm();
  }

  /** One timer for all, for the oldest. */
  function arm(): void {
    const oldest = underWay[0] ?? waiting[0];
    if (timer !== undefined || oldest === undefined) return;
    timer = setTimeout(expire, Math.max(1, oldest.until - performance.now()));
  }

  return {
    add(text: string): Promise<void> {
      if (waiting.length >= bounds.records || characters + text.length > bounds.characters) {
        return Promise.reject(new ExchangeLogUnavailable('too many exchanges wait to be recorded'));
      }
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const settle = (error?: Error) => (error === undefined ? resolve() : reject(error));
      waiting.push({ text, until: performance.now() + bounds.patience, settle });
      characters += text.length;
      arm();
      return promise;
    },
    isWaiting: () => waiting.length > 0,
    /** What is written next; null where nothing waits. The one before must be settled. */
    take(): Batch | null {
      let size = 0;
      const tooMuch = waiting.findIndex(({ text }, index) => {
        size += text.length;
        return index >= bounds.batchRecords || (index > 0 && size > bounds.batchCharacters);
      });
      underWay = tooMuch === -1 ? waiting : waiting.slice(0, tooMuch);
      waiting = tooMuch === -1 ? [] : waiting.slice(tooMuch);
      if (underWay.length === 0) return null;
      const texts = underWay.map(({ text }) => text);
      characters -= texts.reduce((sum, text) => sum + text.length, 0);
      const settle = (error?: Error) => {
        for (const one of underWay) one.settle(error);
        underWay = [];
        if (waiting.length > 0) return;
        clearTimeout(timer);
        timer = undefined;
      };
      return { texts, settle };
    },
  };
}
