// oxlint-disable-next-line no-misleading-character-class -- marks by themselves are meant
const marks = /[\u00AD\u0300-\u036F\u200B-\u200D\u2060\uFEFF]/gu;
const written = 'іқңғұүәөһøłđıς';
const neighbour = 'икнгууаохoldiσ';

/** One character as it is compared, like `search_fold` in PostgreSQL: what is no letter or digit is a space. */
function foldCharacter(character: string): string {
  if (character === '№') return ' ';
  const lower = character.normalize('NFKD').toLowerCase();
  const plain = lower.replaceAll('\u0438\u0306', '\u0439').replaceAll(marks, '');
  const near = Array.from(plain, (letter) => neighbour[written.indexOf(letter)] ?? letter).join('');
  return near.replaceAll(/[^\p{Alphabetic}0-9]/gu, ' ');
}

const known = new Map<string, string>();

/** The same, once for each character. */
export function foldedCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const plain = foldCharacter(character);
  if (known.size < 10_000) known.set(character, plain);
  return plain;
}
