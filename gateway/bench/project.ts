import { fileURLToPath } from 'node:url';
import { ministries, type Ministry } from '../../schema/ministries.ts';

export { ministries, type Ministry };

/** The path of a file of the project, by its path from the root. */
export const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The path of a file of the benchmark, by its path from this folder. */
export const inBench = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Something for each ministry. */
export type OfMinistries<Value> = Record<Ministry, Value>;

export function ofMinistries<Value>(value: (ministry: Ministry) => Value): OfMinistries<Value> {
  return Object.fromEntries(ministries.map((ministry) => [ministry, value(ministry)])) as OfMinistries<Value>;
}

/** The settings that tell a gateway where the subgraphs are, as `.env.example` has them. */
export function urlSettings(urls: OfMinistries<string>): Record<string, string> {
  return Object.fromEntries(
    ministries.map((ministry) => [`${ministry.toUpperCase().replaceAll('-', '_')}_URL`, urls[ministry]]),
  );
}
