import type { LocalizedText, SourceRef } from '@ortaq/kit/subgraph';
import { nameKey } from '../vocabulary/name-key.ts';

interface Named {
  id: string;
  name: LocalizedText;
  aliases: string[];
  sources: SourceRef[];
}

/** In these, Unicode's long name is that of a territory, not of the State. */
const onlyShort = new Set(['PS']);

const unicode: SourceRef = {
  publisher: 'Unicode Consortium',
  title: `Unicode Common Locale Data Repository ${process.versions['cldr']}: names of territories`,
};

const displayNames = ['kk', 'ru', 'en'].flatMap((language) =>
  (['long', 'short'] as const).map((style) => ({
    style,
    names: new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none' }),
  })),
);

/**
 * The rows of States, with the names that Unicode has for them in Kazakh, Russian and English as further aliases:
 * «США» beside «Соединенные Штаты Америки». A name that another State bears is not taken.
 *
 * @throws naming two States that the file gives one name.
 */
export function stateTable<State extends Named>(states: State[]): State[] {
  const owners = ownersOf(states);
  return states.map((state) => {
    const found = new Map(unicodeNames(state.id).map((name) => [nameKey(name), name]));
    const aliases = [...found].filter(([key]) => !owners.has(key)).map(([, name]) => name);
    if (aliases.length === 0) return state;
    return { ...state, aliases: [...state.aliases, ...aliases], sources: [...state.sources, unicode] };
  });
}

function ownersOf(states: Named[]): Map<string, string> {
  const owners = new Map<string, string>();
  for (const { id, name, aliases } of states) {
    for (const given of [name.kk, name.ru, name.en, ...aliases]) {
      if (given === undefined) continue;
      const owner = owners.get(nameKey(given)) ?? id;
      if (owner !== id) throw new Error(`states.json: ${owner} and ${id} are both called "${given}"`);
      owners.set(nameKey(given), id);
    }
  }
  return owners;
}

function unicodeNames(id: string): string[] {
  return displayNames
    .filter(({ style }) => style === 'short' || !onlyShort.has(id))
    .flatMap(({ names }) => names.of(id) ?? []);
}
