export { type ConnectionArguments, readSize } from './arguments.ts';
export { oneOf } from './conditions.ts';
export type { Connection, Edge, PageInfo } from './connection.ts';
export { createList, type List, type QueryRunner } from './list.ts';
export { join, type ListOrder, type ListQuery, type Sql, sql } from './list-query.ts';
export { localizedKey } from './localized-key.ts';
