import { type Language, languages } from '@ortaq/schema/reference/languages';

/** The language that a browser would rather have, by its `Accept-Language`; Kazakh where it names none of ours. */
export function languageFor(header: string | undefined): Language {
  const wanted = (header ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
    return { language: tag.toLowerCase().split('-', 1)[0], quality: Number(quality ?? 1) };
  });
  const best = wanted.filter(({ quality }) => quality > 0).toSorted((one, other) => other.quality - one.quality);
  return best.flatMap(({ language }) => languages.find((known) => known === language) ?? [])[0] ?? 'kk';
}
