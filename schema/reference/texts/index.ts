import type { Language } from '../language.ts';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';
import type { Texts } from './texts.ts';

export type { Texts } from './texts.ts';

/** What the pages say by themselves, by language. */
export const texts: Record<Language, Texts> = { kk, ru, en };
