export const languages = ['KK', 'RU', 'EN'] as const;
export type Language = (typeof languages)[number];
export const textOrigins = ['OFFICIAL', 'UNOFFICIAL_TRANSLATION', 'MACHINE_TRANSLATION', 'SUMMARY'] as const;
export type TextOrigin = (typeof textOrigins)[number];

type Code = Lowercase<Language>;

/** A text as a ministry stores it (one JSON column): every version present has an origin. */
export type LocalizedText = Partial<Record<Code, string>> & {
  original?: Language;
  origin: Partial<Record<Code, TextOrigin>>;
};

export interface TextVersion {
  language: Language;
  value: string;
  origin: TextOrigin;
}

/** The versions there are, in the order kk, ru, en. */
function versionsOf(text: LocalizedText): TextVersion[] {
  return languages.flatMap((language) => {
    const code = language.toLowerCase() as Code;
    const [value, origin] = [text[code], text.origin[code]];
    return value === undefined || origin === undefined ? [] : [{ language, value, origin }];
  });
}

/** The version in `language`, or the first there is of kk, ru, en; it says which it is. */
export function textIn(text: LocalizedText, language: Language): TextVersion {
  const versions = versionsOf(text);
  const version = versions.find((candidate) => candidate.language === language) ?? versions[0];
  if (version === undefined) throw new Error('a text has no version in any language');
  return version;
}

/** Resolvers of `LocalizedText`; kk, ru, en and original come as they are stored. */
export const localizedTextResolvers = {
  in: (text: LocalizedText, { language }: { language: Language }) => textIn(text, language),
  versions: versionsOf,
};
