import pg from 'pg';

/** The SQL statements that this process sends to any database while `work` runs, in order. */
export async function recordStatements(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  // oxlint-disable-next-line typescript/unbound-method -- it is applied to its client below
  const query = pg.Client.prototype.query;
  const recording = function recording(this: pg.Client, ...given: unknown[]): unknown {
    const [statement] = given as [string | { text: string }];
    statements.push(typeof statement === 'string' ? statement : statement.text);
    return Reflect.apply(query, this, given);
  };
  pg.Client.prototype.query = recording as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return statements;
}
