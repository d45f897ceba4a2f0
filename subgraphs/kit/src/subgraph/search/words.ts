import { foldedCharacter } from './fold.ts';

/** A word of a text as it is compared, and where it stands there. */
export interface Word {
  folded: string;
  start: number;
  end: number;
}

/** The words of a text that is in normal form C, in their order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let [word, start, end, at] = ['', 0, 0, 0];
  const close = () => {
    if (word !== '') words.push({ folded: word, start, end });
    word = '';
  };
  for (const character of text) {
    const next = at + character.length;
    for (const letter of foldedCharacter(character)) {
      if (letter === ' ') close();
      else {
        if (word === '') start = at;
        word += letter;
        end = next;
      }
    }
    at = next;
  }
  close();
  return words;
}

/** A text as it is compared: its words in lower case, without marks, Kazakh letters as their Russian neighbours. */
export function fold(text: string): string {
  return wordsOf(text.normalize('NFC'))
    .map((word) => word.folded)
    .join(' ');
}
