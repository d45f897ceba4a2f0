/** No program of ours has so many; one that had would prepare the first of them. */
const atMost = 500;

/**
 * Names statements by their text, so that each connection reads and plans it once.
 *
 * A connection keeps what it has prepared: see `oneOfIds`, by which lists of ids have few texts. Past `most` a statement has no
 * name, and is read and planned each time.
 */
export function createStatementNames(most: number = atMost): (statement: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= most) return '';
    const name = `statement_${names.size}`;
    names.set(sql, name);
    return name;
  };
}
