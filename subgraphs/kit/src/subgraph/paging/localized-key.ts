import type { Language } from '../values/index.ts';
import { type SortKey, type Sql, sql } from './list-query.ts';

const alphabets: Record<Language, Sql> = {
  KK: sql`COLLATE "kk-x-icu"`,
  RU: sql`COLLATE "ru-x-icu"`,
  EN: sql`COLLATE "en-x-icu"`,
};

/** The versions in a column by the language asked for: then as `LocalizedText.in` falls back. */
const fallBacks: Record<Language, (column: Sql) => Sql> = {
  KK: (column) => sql`coalesce(${column}->>'kk', ${column}->>'ru', ${column}->>'en')`,
  RU: (column) => sql`coalesce(${column}->>'ru', ${column}->>'kk', ${column}->>'en')`,
  EN: (column) => sql`coalesce(${column}->>'en', ${column}->>'kk', ${column}->>'ru')`,
};

/** Sorts by a text in one language's alphabet; an index has to have the very same expression. */
export function localizedKey(column: Sql, language: Language): SortKey {
  return { expression: sql`(${fallBacks[language](column)} ${alphabets[language]})`, type: 'text' };
}
