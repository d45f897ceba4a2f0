import { type OfMinistries, ofMinistries, urlSettings } from './project.ts';

// The only place that reads the environment, but for the programs' main files.

/** Where programs, the user's and temporary files are: what every process that is started gets. */
export function surroundings(): Record<string, string> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TZ'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

/** The folder that the user's files are named from: package managers run scripts elsewhere, and say where the user was. */
export const userFolder = (): string => process.env['INIT_CWD'] ?? '.';

/** The subgraphs' URLs, from the settings that `urlSettings` gives. */
export function subgraphUrls(): OfMinistries<string> {
  const names = urlSettings(ofMinistries((ministry) => ministry));
  return Object.fromEntries(
    Object.entries(names).map(([name, ministry]) => [ministry, process.env[name] ?? '']),
  ) as OfMinistries<string>;
}
