/** Lets something be closed once nobody uses it any more. */
export function holding(close: () => Promise<void>) {
  let holders = 0;
  let free: (() => void) | undefined;
  return {
    hold() {
      holders += 1;
      let holds = true;
      return () => {
        if (!holds) return;
        holds = false;
        holders -= 1;
        if (holders === 0) free?.();
      };
    },
    async retire() {
      if (holders > 0) await new Promise<void>((resolve) => (free = resolve));
      await close();
    },
  };
}
