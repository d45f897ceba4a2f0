import type { Language, MeasureStatus } from '../generated/operations.ts';

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

export const measureStatuses: Record<MeasureStatus, Words> = {
  NOT_REPORTED: words('Есеп берілмеген', 'Отчёт не представлен', 'Not reported'),
  PROPOSED: words('Ұсынылған', 'Предложено', 'Proposed'),
  PLANNED: words('Жоспарланған', 'Запланировано', 'Planned'),
  IN_PROGRESS: words('Орындалуда', 'Выполняется', 'In progress'),
  SUSPENDED: words('Тоқтатыла тұрған', 'Приостановлено', 'Suspended'),
  COMPLETED: words('Аяқталды', 'Завершено', 'Completed'),
  NOT_IMPLEMENTED: words('Орындалмады', 'Не выполнено', 'Not implemented'),
  CANCELLED: words('Алып тасталды', 'Снято', 'Cancelled'),
};

/** The word in the language, or the word for unknown where there is no value. */
export function labelOf<Value extends string>(
  labels: Record<Value, Words>,
  value: Value | null,
  language: Language,
): string {
  return value === null ? marks.unknown[language] : labels[value][language];
}
