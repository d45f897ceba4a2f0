import type { CountUnit, Language } from '../generated/operations.ts';
import * as shared from '../report/labels.ts';
import { inSentence, labelOf, words } from '../report/labels.ts';

/** The follow-up's words, by the glossary of the README. */
export const headings = {
  ...shared.headings,
  recommendation: words('Ұсыным', 'Рекомендация', 'Recommendation'),
  paragraph: words('Тармақ', 'Пункт', 'Paragraph'),
  states: words('Ұсынған мемлекеттер', 'Рекомендующие государства', 'Recommending States'),
  position: words('Ұстаным', 'Позиция', 'Position'),
  text: words('Мәтін', 'Текст', 'Text'),
  wording: words('Мәтін түрі', 'Вид текста', 'Wording'),
  derived: words('Есептелген күйі', 'Расчётный статус', 'Derived status'),
  measures: words('Іс-шаралар', 'Мероприятия', 'Measures'),
  coExecutors: words('Бірлесіп орындаушылар', 'Соисполнители', 'Co-executors'),
  link: words('Байланыс негізі', 'Основание связи', 'Link made by'),
  recommendations: words('Ұсынымдар', 'Рекомендации', 'Recommendations'),
  counted: words('Ресми есеп', 'Официальный подсчёт', 'Official count'),
} as const;

export const marks = {
  ...shared.marks,
  official: words('ресми', 'официальный', 'official'),
  summary: words('Ortaq қысқаша мазмұны', 'краткое изложение Ortaq', "hub's summary"),
} as const;

type Official = { received: number; unit: CountUnit; source?: { publisher?: string | null } | null };

/** How many were counted of what, and by whom: sources differ in the unit, so it is no measure of what is loaded. */
export function officialCount({ received, unit, source }: Official, language: Language): string {
  const by = source?.publisher ? `; ${source.publisher}` : '';
  return `${received} (${inSentence(labelOf('CountUnit', unit, language))}${by})`;
}
