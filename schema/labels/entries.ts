import type { Place, Problem } from '../composition/problem.ts';
import type { LabelFile } from './files.ts';

/** One label of one file: of a type's name, or of a value of an enum. */
export interface LabelEntry {
  /** `Type` or `Enum.VALUE`. */
  coordinate: string;
  /** What is written for it: languages and their words, if it is well formed. */
  words: Record<string, unknown>;
  place: Place;
}

/** The labels of a file, and what of it cannot be read as labels. */
export function entriesOf({ file, text }: LabelFile): { entries: LabelEntry[]; problems: Problem[] } {
  const entries: LabelEntry[] = [];
  const problems: Problem[] = [];
  const placeOf = (...keys: string[]) => ({ ministry: null, file, line: lineOf(text, keys) });
  const refuse = (message: string, ...keys: string[]) =>
    problems.push({ code: 'LABEL_FILE_INVALID', message, fix: form, places: [placeOf(...keys)] });

  const types = parsed(text);
  if (!isRecord(types)) refuse(`${file} is not a JSON object.`);
  for (const [type, label] of Object.entries(isRecord(types) ? types : {})) {
    const { name, values = {}, ...rest } = isRecord(label) ? label : {};
    if (!isRecord(name) || !isRecord(values) || Object.keys(rest).length > 0) {
      refuse(`${type} is not of the form of a label.`, type);
      continue;
    }
    entries.push({ coordinate: type, words: name, place: placeOf(type) });
    for (const [value, words] of Object.entries(values)) {
      if (isRecord(words)) {
        entries.push({ coordinate: `${type}.${value}`, words, place: placeOf(type, 'values', value) });
      } else refuse(`${type}.${value} is not of the form of a label.`, type, 'values', value);
    }
  }
  return { entries, problems };
}

const form =
  'Write { "Enum": { "name": { "kk": …, "ru": …, "en": … }, "values": { "VALUE": { "kk": …, "ru": …, "en": … } } } }.';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The line on which the last of the keys stands, each within the one before. */
function lineOf(text: string, keys: string[]): number {
  let at = 0;
  for (const key of keys) at = Math.max(at, text.indexOf(`"${key}":`, at));
  return text.slice(0, at).split('\n').length;
}
