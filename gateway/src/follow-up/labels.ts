import type {
  CountUnit,
  ImplementationStatus,
  Language,
  LinkBasis,
  MeasureStatus,
  Position,
} from '../generated/operations.ts';

type Words = Record<Language, string>;

const words = (KK: string, RU: string, EN: string): Words => ({ KK, RU, EN });

/** The follow-up's words, by the glossary of the README. */
export const headings = {
  recommendation: words('Ұсыным', 'Рекомендация', 'Recommendation'),
  paragraph: words('Тармақ', 'Пункт', 'Paragraph'),
  states: words('Ұсынған мемлекеттер', 'Рекомендующие государства', 'Recommending States'),
  position: words('Ұстаным', 'Позиция', 'Position'),
  text: words('Мәтін', 'Текст', 'Text'),
  wording: words('Мәтін түрі', 'Вид текста', 'Wording'),
  derived: words('Есептелген күйі', 'Расчётный статус', 'Derived status'),
  measure: words('Іс-шара', 'Мероприятие', 'Measure'),
  measures: words('Іс-шаралар', 'Мероприятия', 'Measures'),
  title: words('Атауы', 'Наименование', 'Title'),
  status: words('Күйі', 'Статус', 'Status'),
  due: words('Орындау мерзімі', 'Срок исполнения', 'Timeframe ends'),
  overdue: words('Мерзімі өткен', 'Срок истёк', 'Past its timeframe'),
  lead: words('Жауапты орындаушы', 'Ответственный исполнитель', 'Lead agency'),
  coExecutors: words('Бірлесіп орындаушылар', 'Соисполнители', 'Co-executors'),
  read: words('Дерек', 'Данные', 'Data'),
  link: words('Байланыс негізі', 'Основание связи', 'Link made by'),
  recommendations: words('Ұсынымдар', 'Рекомендации', 'Recommendations'),
  counted: words('Ресми есеп', 'Официальный подсчёт', 'Official count'),
} as const;

export const marks = {
  official: words('ресми', 'официальный', 'official'),
  summary: words('Ortaq қысқаша мазмұны', 'краткое изложение Ortaq', "hub's summary"),
  live: words('иесінен', 'от владельца', 'live'),
  registered: words('соңғы тіркелген', 'по последней регистрации', 'last registered'),
  inferred: words('дереккөзде аталмаған', 'в источнике не назван', 'not named by the source'),
  unknown: words('белгісіз', 'неизвестно', 'unknown'),
  none: words('жоқ', 'нет', 'none'),
  yes: words('иә', 'да', 'yes'),
  no: words('жоқ', 'нет', 'no'),
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

/** The word in the language, or the word for unknown where there is no value. */
export function labelOf<Value extends string>(
  labels: Record<Value, Words>,
  value: Value | null,
  language: Language,
): string {
  return value === null ? marks.unknown[language] : labels[value][language];
}
