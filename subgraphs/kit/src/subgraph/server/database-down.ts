/** Prisma's codes: not reachable, timed out twice, connection closed by the server. */
const prismaCodes = new Set<unknown>(['P1001', 'P1002', 'P1008', 'P1017']);
const adapterKinds = new Set<unknown>([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
]);
/** PostgreSQL's classes 08 (connection exception) and 57P0x (shutting down, starting up). */
const postgresCode = /^(08|57P0)/;

interface PrismaError {
  code?: unknown;
  meta?: { driverAdapterError?: { cause?: { kind?: unknown; originalCode?: string } } };
}

/** Whether an error says that the database cannot be reached, and nothing of our own is wrong. */
export function isDatabaseDown(error: unknown): boolean {
  const { code, meta } = (error ?? {}) as PrismaError;
  const cause = meta?.driverAdapterError?.cause;
  return prismaCodes.has(code) || adapterKinds.has(cause?.kind) || postgresCode.test(cause?.originalCode ?? '');
}
