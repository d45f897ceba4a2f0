import { entriesOf } from '../labels/entries.ts';
import { readLabelFiles } from '../labels/files.ts';
import { languages, type Names } from './language.ts';

/** What types and enum values are called, by coordinate, from the contract's labels. */
export function readNames(): ReadonlyMap<string, Names> {
  const entries = readLabelFiles().flatMap((file) => entriesOf(file).entries);
  return new Map(entries.map(({ coordinate, words }) => [coordinate, namesIn(words)]));
}

function namesIn(words: Record<string, unknown>): Names {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const word = words[language];
      return typeof word === 'string' ? [[language, word]] : [];
    }),
  );
}

/** The ministries' official names, by their subgraphs'. One that is not here yet goes by its subgraph's name. */
export const ministryNames: ReadonlyMap<string, Names> = new Map([
  [
    'labour',
    {
      kk: 'Еңбек және халықты әлеуметтік қорғау министрлігі',
      ru: 'Министерство труда и социальной защиты населения',
      en: 'Ministry of Labour and Social Protection of the Population',
    },
  ],
  ['justice', { kk: 'Әділет министрлігі', ru: 'Министерство юстиции', en: 'Ministry of Justice' }],
  [
    'foreign-affairs',
    { kk: 'Сыртқы істер министрлігі', ru: 'Министерство иностранных дел', en: 'Ministry of Foreign Affairs' },
  ],
  ['education', { kk: 'Оқу-ағарту министрлігі', ru: 'Министерство просвещения', en: 'Ministry of Education' }],
]);
