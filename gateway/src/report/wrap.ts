/**
 * A text in lines of at most `width` characters, broken between words; a word that is longer
 * is broken after a hyphen, or where the line ends. Its own line breaks stay.
 */
export function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, width)) {
    if (line !== '' && (line + piece).trimEnd().length > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()].join('\n');
}

/** The text in parts after each of which a line may end. */
function pieces(text: string, width: number): string[] {
  const words = text.trim().match(/\S+\s*/g) ?? [];
  const parts = words.flatMap((word) => (word.trim().length > width ? (word.match(/[^-]+-*|-+/g) ?? []) : [word]));
  return parts.flatMap((part) =>
    part.trim().length > width ? (part.match(new RegExp(`.{1,${width}}`, 'g')) ?? []) : [part],
  );
}
