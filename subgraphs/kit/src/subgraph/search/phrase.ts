/** A word of a phrase: as it is, or any that begins with it. */
export interface PhraseWord {
  word: string;
  beginning: boolean;
}

/** Words that follow one another. */
export type Phrase = PhraseWord[];

/** Whether the words from `at` on are the phrase. */
export function says(phrase: Phrase, words: readonly string[], at: number): boolean {
  return phrase.every(({ word, beginning }, offset) => {
    const given = words[at + offset];
    return given !== undefined && (beginning ? given.startsWith(word) : given === word);
  });
}
