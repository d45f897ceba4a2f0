import type { SourceRef } from '@ortaq/kit/subgraph';
import type { Gathered } from './gather.ts';

const publisher = 'UPR Info';
const title = 'Database of UPR recommendations: export';

/** Whether UPR Info is the source, by an import or in the demonstration data. */
export function isByUprInfo(source: SourceRef | null): boolean {
  return source?.publisher === publisher;
}

/** Whether an import gave this source. */
export function isOfImport(source: SourceRef): boolean {
  return isByUprInfo(source) && source.title === title;
}

/** The imported file and the lines in it; where the file says so, also where they stood before. */
export function sourceOf({ rows }: Pick<Gathered, 'rows'>, sha256: string): SourceRef {
  const note = [
    ...Map.groupBy(
      rows.flatMap(({ origin }) => origin ?? []),
      ({ file }) => file,
    ),
  ]
    .map(
      ([file, origins]) =>
        `${file}, ${listed(
          'row',
          origins.map(({ row }) => row),
        )}`,
    )
    .join('; ');
  return {
    publisher,
    title,
    paragraph: listed(
      'line',
      rows.map(({ line }) => String(line)),
    ),
    sha256,
    ...(note !== '' && { note }),
  };
}

function listed(word: string, numbers: string[]): string {
  return `${word}${numbers.length === 1 ? '' : 's'} ${numbers.join(', ')}`;
}
