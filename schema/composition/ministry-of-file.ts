/** The ministry whose file it is, by its path from the repository's root; null for one that all share. */
export function ministryOfFile(file: string): string | null {
  return /^schema\/ministries\/([^/]+)\//.exec(file)?.[1] ?? null;
}
