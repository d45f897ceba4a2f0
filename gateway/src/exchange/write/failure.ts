import pg from 'pg';

/** An exchange was not recorded, or not that anybody knows: nothing but public data may be told of it. */
export class ExchangeLogUnavailable extends Error {
  override name = 'ExchangeLogUnavailable';
}

/** Whether PostgreSQL says that a statement did nothing. A lost connection leaves open whether it was committed. */
export function didNothing(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.severity === 'ERROR' && error.code !== alreadyThere;
}

/** A record of that number is there: a statement whose fate was unknown was committed after all. */
const alreadyThere = '23505';
