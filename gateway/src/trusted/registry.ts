/** What one entry takes besides its text: the key, and the map's own. */
const bytesOfEntry = 300;
const bytesOfCharacter = 2;

/**
 * Texts by key, within `maxBytes` of memory: the one that was not asked for the longest goes first.
 */
export function createRegistry(maxBytes: number) {
  // A Map keeps the order of insertion.
  const texts = new Map<string, string>();
  let bytes = 0;
  const remove = (key: string) => {
    const text = texts.get(key);
    if (text === undefined) return;
    texts.delete(key);
    bytes -= sizeOf(text);
  };
  const add = (key: string, text: string) => {
    texts.set(key, text);
    bytes += sizeOf(text);
  };
  return {
    get(key: string): string | undefined {
      const text = texts.get(key);
      if (text === undefined) return undefined;
      remove(key);
      add(key, text);
      return text;
    },
    set(key: string, text: string): void {
      remove(key);
      add(key, text);
      for (const oldest of texts.keys()) {
        if (bytes <= maxBytes) break;
        remove(oldest);
      }
    },
    /** The memory that the texts take. */
    bytes: () => bytes,
  };
}

export type Registry = ReturnType<typeof createRegistry>;

const sizeOf = (text: string) => text.length * bytesOfCharacter + bytesOfEntry;
