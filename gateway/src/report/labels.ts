import { type EnumName, type EnumValue, label } from '@ortaq/schema/labels';
import type { Language } from '../generated/operations.ts';

export type Words = Record<Language, string>;

export const words = (KK: string, RU: string, EN: string): Words => ({ KK, RU, EN });

/** The words that reports share, by the glossary of the README. */
export const headings = {
  measure: words('Іс-шара', 'Мероприятие', 'Measure'),
  title: words('Атауы', 'Наименование', 'Title'),
  status: words('Күйі', 'Статус', 'Status'),
  due: words('Орындау мерзімі', 'Срок исполнения', 'Timeframe ends'),
  overdue: words('Мерзімі өткен', 'Срок истёк', 'Past its timeframe'),
  lead: words('Жауапты орындаушы', 'Ответственный исполнитель', 'Lead agency'),
  read: words('Дерек', 'Данные', 'Data'),
} as const;

export const marks = {
  live: words('иесінен', 'от владельца', 'live'),
  registered: words('соңғы тіркелген', 'по последней регистрации', 'last registered'),
  inferred: words('дереккөзде аталмаған', 'в источнике не назван', 'not named by the source'),
  unknown: words('белгісіз', 'неизвестно', 'unknown'),
  yes: words('иә', 'да', 'yes'),
  no: words('жоқ', 'нет', 'no'),
} as const;

/** The contract's label of a value, or the word for unknown where there is no value. */
export function labelOf<Name extends EnumName>(name: Name, value: EnumValue<Name> | null, language: Language): string {
  return value === null ? marks.unknown[language] : label(name, value, language);
}

/** A label as it stands within a sentence. */
export const inSentence = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
