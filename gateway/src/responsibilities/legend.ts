import type { Language } from '../generated/operations.ts';
import { wrap } from '../report/wrap.ts';

/** What short names stand for, each once, in their order, in lines of at most `width`; nothing where there are none. */
export function legendOf(
  heading: string,
  pairs: [short: string, full: string][],
  { language, width }: { language: Language; width: number },
): string[] {
  const meanings = [...new Map(pairs)].filter(([short, full]) => short !== full);
  if (meanings.length === 0) return [];
  const column = Math.max(...meanings.map(([short]) => short.length));
  const room = Math.max(width - column - 4, 20);
  return [
    `${heading}:`,
    ...meanings
      .toSorted(([a], [b]) => a.localeCompare(b, language.toLowerCase()))
      .map(([short, full]) => {
        const lines = wrap(full, room).split('\n');
        return lines.map((line, at) => `  ${(at === 0 ? short : '').padEnd(column)}  ${line}`).join('\n');
      }),
  ];
}
