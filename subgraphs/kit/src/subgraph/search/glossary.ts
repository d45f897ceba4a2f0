import { type Phrase, says } from './phrase.ts';
import { fold } from './words.ts';

/**
 * The words of the field in Kazakh, Russian and English: in a line each stands for all others.
 * A star stands for any ending. Abbreviations of the sources are among them. What is in brackets is understood and not
 * looked for: «ӘКШ» is folded as «АҚШ», the USA, and would be found in all that the USA recommends.
 */
const synonyms = [
  'мүгедектігі бар адам* | мүгедектігі бар тұлға* | мүгедек адам* | мүмкіндігі шектеулі адам* | мүгедектер* | лиц* с инвалидност* | лси | инвалид* | person* with disabilit* | people with disabilit* | disabled person*',
  'іс шара* | мероприяти* | measure*',
  'ұсыным* | рекомендаци* | recommendation*',
  'ұсыныс* | предложени* | proposal*',
  'жиын* | отырыс* | встреч* | заседани* | meeting*',
  'жоспар* | план* | plan*',
  'тұжырымдама* | концепци* | concept*',
  'бағдарлама* | программ* | programme* | program*',
  'әмбебап кезеңдік шолу* | (әкш) | универсальн* периодическ* обзор* | упо | universal periodic review* | upr',
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
  'әйел* | женщин* | women | woman',
  'бала | балалар* | баланы* | балаға | ребен* | дети | дете* | детя* | детьми | child | children*',
  'азаптау* | пытк* | пыток | torture*',
  'мемлекеттік бағдарлама* | государственн* программ* | state programme*',
];

const groups = synonyms.map((line) => {
  const written = line.split('|').map((phrase) => phrase.trim());
  const lookedFor = written.filter((phrase) => !phrase.startsWith('(')).map(readPhrase);
  return { understood: written.map(readPhrase), lookedFor };
});

function readPhrase(written: string): Phrase {
  return written
    .replaceAll(/[()]/g, '')
    .split(/\s+/)
    .map((word) => ({ word: fold(word), beginning: word.endsWith('*') }));
}

/** Phrases by the first letter of their first word: nearly all are ruled out by it. */
const byFirstLetter = Map.groupBy(
  groups.flatMap(({ understood, lookedFor }) => understood.map((phrase) => ({ phrase, lookedFor }))),
  ({ phrase }) => phrase[0]?.word[0],
);

/**
 * What the words from `at` on stand for, if the glossary has them: how many words it
 * takes, the most it can, and the other ways to say the same.
 */
export function synonymsAt(words: readonly string[], at: number): { length: number; phrases: Phrase[] } {
  const said = (byFirstLetter.get(words[at]?.[0]) ?? []).filter(({ phrase }) => says(phrase, words, at));
  const length = Math.max(0, ...said.map(({ phrase }) => phrase.length));
  const longest = said.filter(({ phrase }) => phrase.length === length);
  return { length, phrases: longest.flatMap(({ lookedFor }) => lookedFor) };
}
