/** A text as bare words: letters and digits only, without case; ё is е. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** How many consecutive words are a run: so many in common are no chance. */
export const runLength = 6;

/** Every run of six consecutive words, in order; none of a shorter text. */
export function runsOf(words: string[]): string[] {
  return words.slice(runLength - 1).map((_, at) => words.slice(at, at + runLength).join(' '));
}
