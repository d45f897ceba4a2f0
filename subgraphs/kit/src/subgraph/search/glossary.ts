import { fold } from './words.ts';

/** A word of a phrase: as it is, or any that begins with it. */
export interface PhraseWord {
  word: string;
  beginning: boolean;
}

export type Phrase = PhraseWord[];

/**
 * The words of the field in Kazakh, Russian and English: in a line each stands for all others.
 * A star stands for any ending. Abbreviations of the sources are among them.
 */
const synonyms = [
  'мүгедектігі бар адам* | мүгедектігі бар тұлға* | мүгедек адам* | мүмкіндігі шектеулі адам* | мүгедектер* | лиц* с инвалидност* | лсі | лси | инвалид* | person* with disabilit* | people with disabilit* | disabled person*',
  'іс шара* | мероприяти* | measure*',
  'ұсыным* | рекомендаци* | recommendation*',
  'ұсыныс* | предложени* | proposal*',
  'жиын* | отырыс* | встреч* | заседани* | meeting*',
  'жоспар* | план* | plan*',
  'тұжырымдама* | концепци* | concept*',
  'бағдарлама* | программ* | programme* | program*',
  'әмбебап кезеңдік шолу* | әкш | универсальн* периодическ* обзор* | упо | universal periodic review* | upr',
  'қорытынды ескертулер* | қорытынды ескертпелер* | заключительн* замечани* | concluding observation*',
  'аяқтау* нысан* | аяқталу нысан* | форм* завершени* | form* of completion',
  'орындау мерзім* | срок* исполнени* | timeframe* | deadline*',
  'жауапты орындаушы* | ответственн* исполнител* | lead agenc*',
  'бірлесіп орындаушы* | соисполнител* | co executor*',
  'келісу бойынша | келісім бойынша | по согласованию | as agreed',
  'кейінгі іс қимыл* | последующ* деятельност* | follow up',
  'қолдау тапты | қабылданды | поддержан* | принят* | supported',
  'назарға алынды | принят* к сведению | noted',
  'жергілікті атқарушы орган* | жао | местн* исполнительн* орган* | мио | local executive bod* | akimat* | әкімдік* | акимат*',
  'үкіметтік емес ұйым* | үеұ | неправительственн* организаци* | нпо | non governmental organi* | ngo*',
  'тұрақты даму мақсаттар* | тдм | цел* устойчив* развити* | цур | sustainable development goal* | sdg*',
  'техникалық көмекші құрал* | техническ* средств* реабилитации | тср | technical rehabilitation aid* | assistive device*',
  'бала құқықтары туралы конвенци* | конвенци* о правах ребенка | convention on the rights of the child | crc',
  'мүгедектердің құқықтары туралы конвенци* | мүгедек адамдардың құқықтары туралы конвенци* | конвенци* о правах инвалидов | convention on the rights of persons with disabilities | crpd',
  'адам құқық* | прав* человека | human right*',
  'заң үстемдігі* | заңның үстемдігі* | верховенств* закона | rule of law',
  'тұрмыстық зорлық* | бытов* насили* | домашн* насили* | domestic violence',
  'сот төрелігі* | правосуди* | administration of justice',
  'қатыгез* | жесток* обращени* | ill treatment | cruel treatment',
  'әлеуметтік қызметкер* | социальн* работник* | social worker*',
  'әлеуметтік жұмыс* | социальн* работ* | social work',
  'мемлекеттік бағдарлама* | государственн* программ* | state programme*',
];

const groups = synonyms.map((line) => line.split('|').map(readPhrase));

function readPhrase(written: string): Phrase {
  return written
    .trim()
    .split(/\s+/)
    .map((word) => ({ word: fold(word), beginning: word.endsWith('*') }));
}

/** Phrases by the first letter of their first word: nearly all are ruled out by it. */
const byFirstLetter = Map.groupBy(
  groups.flatMap((group) => group.map((phrase) => ({ phrase, group }))),
  ({ phrase }) => phrase[0]?.word[0],
);

/**
 * What the words from `at` on stand for, if the glossary has them: how many words it
 * takes, the most it can, and the other ways to say the same.
 */
export function synonymsAt(words: readonly string[], at: number): { length: number; phrases: Phrase[] } {
  const said = (byFirstLetter.get(words[at]?.[0]) ?? []).filter(({ phrase }) => says(words, at, phrase));
  const length = Math.max(0, ...said.map(({ phrase }) => phrase.length));
  const longest = said.filter(({ phrase }) => phrase.length === length);
  return { length, phrases: longest.flatMap(({ group }) => group) };
}

function says(words: readonly string[], at: number, phrase: Phrase): boolean {
  return phrase.every(({ word, beginning }, offset) => {
    const given = words[at + offset];
    return given !== undefined && (beginning ? given.startsWith(word) : given === word);
  });
}
