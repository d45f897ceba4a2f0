/** The pages of one language, by their paths from its root. */
export const pagePaths = {
  home: 'index.html',
  types: 'types.html',
  ministries: 'ministries.html',
  operations: 'operations.html',
  deprecations: 'deprecations.html',
  errors: 'errors.html',
} as const;

/** For each folder the page that a server gives in place of one that is not there: its links lead on from that folder. */
export const missingPaths = ['404.html', 'types/404.html', 'ministries/404.html'];

export const typePath = (name: string): string => `types/${name}.html`;

/** Subgraphs' names may be anything: what may not stand in a file's name is its code. */
export const ministryPath = (name: string): string => `ministries/${nameInPath(name)}.html`;

/** The place of an operation on its page. */
export const operationPlace = ({ client, name }: { client: string; name: string }): string =>
  `${nameInPath(client)}.${name}`;

function nameInPath(name: string): string {
  return name.replaceAll(/[^a-z0-9-]/gi, (character) => `_${character.codePointAt(0)}`);
}
