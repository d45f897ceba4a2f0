/** The languages of the reference, the State language first. */
export const languages = ['kk', 'ru', 'en'] as const;

export type Language = (typeof languages)[number];

/** A name in the languages that there is one in. */
export type Names = Partial<Record<Language, string>>;
