/** Counts what each caller has under way. */
export interface UnderWay {
  /** Returns what ends it, undefined where the caller has as many under way as it may. */
  enter: (caller: string) => (() => void) | undefined;
}

/** @param most how many operations one caller may have under way at once; 0 for as many as it likes. */
export function createUnderWay(most: number): UnderWay {
  const counts = new Map<string, number>();
  const change = (caller: string, by: number) => {
    const count = (counts.get(caller) ?? 0) + by;
    if (count === 0) counts.delete(caller);
    else counts.set(caller, count);
  };
  return {
    enter(caller) {
      if (most === 0) return () => {};
      if ((counts.get(caller) ?? 0) >= most) return undefined;
      change(caller, 1);
      return () => change(caller, -1);
    },
  };
}
