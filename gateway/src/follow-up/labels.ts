import type { CountUnit, ImplementationStatus, Language, LinkBasis, Position } from '../generated/operations.ts';
import * as shared from '../report/labels.ts';
import { type Words, words } from '../report/labels.ts';

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

export const positions: Record<Position, Words> = {
  SUPPORTED: words('Қолдау тапты', 'Поддержана', 'Supported'),
  PARTIALLY_SUPPORTED: words('Ішінара қолдау тапты', 'Поддержана частично', 'Partially supported'),
  NOTED: words('Назарға алынды', 'Принята к сведению', 'Noted'),
  PENDING: words('Қаралуда', 'На рассмотрении', 'Pending'),
};

export const derivedStatuses: Record<ImplementationStatus, Words> = {
  NOT_REPORTED: words('Есеп берілмеген', 'Отчёт не представлен', 'Not reported'),
  NOT_STARTED: words('Басталмаған', 'Не начато', 'Not started'),
  IN_PREPARATION: words('Дайындалуда', 'Подготавливается', 'In preparation'),
  IN_PROGRESS: words('Орындалуда', 'Выполняется', 'In progress'),
  CONTINUOUS: words('Тұрақты', 'Постоянно', 'Continuous'),
  PARTIALLY_IMPLEMENTED: words('Ішінара орындалды', 'Выполнена частично', 'Partially implemented'),
  IMPLEMENTED: words('Орындалды', 'Выполнена', 'Implemented'),
  NOT_IMPLEMENTED: words('Орындалмады', 'Не выполнена', 'Not implemented'),
};

export const linkBases: Record<LinkBasis, Words> = {
  OFFICER: words('қызметкер', 'сотрудник', 'officer'),
  OWNER_MINISTRY: words('іс-шараның иесі', 'владелец мероприятия', 'owner ministry'),
  ILLUSTRATIVE: words('көрнекі мысал', 'условный пример', 'illustration only'),
};

export const countUnits: Record<CountUnit, Words> = {
  PARAGRAPH: words('тармақтар', 'пункты', 'paragraphs'),
  RECOMMENDING_STATE: words('ұсынған мемлекеттер', 'рекомендующие государства', 'recommending States'),
  UNKNOWN: words('бірлігі белгісіз', 'единица неизвестна', 'unit unknown'),
};

type Official = { received: number; unit: CountUnit; source?: { publisher?: string | null } | null };

/** How many were counted of what, and by whom: sources differ in the unit, so it is no measure of what is loaded. */
export function officialCount({ received, unit, source }: Official, language: Language): string {
  const by = source?.publisher ? `; ${source.publisher}` : '';
  return `${received} (${countUnits[unit][language]}${by})`;
}
