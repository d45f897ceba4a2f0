import type { Language, Names } from '../language.ts';
import { languages } from '../language.ts';
import { createMarkdown, type Markdown } from '../markdown.ts';
import type { Model } from '../model/model.ts';
import { type Texts, texts } from '../texts/index.ts';

/** What a page is rendered with: the model in one language, as seen from one place. */
export interface View {
  model: Model;
  language: Language;
  text: Texts;
  /** The page's own path from its language's root. */
  path: string;
  /** The address of another page, or of a place in it, by its path from the language's root. */
  href: (path: string) => string;
  /** The address of a file beside the languages' folders. */
  asset: (name: string) => string;
  /** The address of GraphiQL; null where there is none. */
  explorer: string | null;
  markdown: Markdown;
  /** The best name there is: in the page's language, else in another; null where there is none. */
  nameIn: (names: Names) => { text: string; language: Language } | null;
}

/** @param explorer the address of GraphiQL, absolute or from the reference's root. */
export function createView(model: Model, language: Language, path: string, explorer: string | null): View {
  const up = '../'.repeat(path.split('/').length - 1);
  const href = (to: string) => (to.startsWith(`${path}#`) ? to.slice(path.length) : up + to);
  const asset = (name: string) => `${up}../${name}`;
  return {
    model,
    language,
    text: texts[language],
    path,
    href,
    asset,
    explorer: explorer?.startsWith('.') ? asset(explorer) : explorer,
    markdown: createMarkdown((code) => {
      const found = model.hrefOf(code);
      return found === null ? null : href(found);
    }),
    nameIn: (names) => {
      const found = [language, ...languages].find((candidate) => names[candidate]);
      return found === undefined ? null : { text: names[found] ?? '', language: found };
    },
  };
}
