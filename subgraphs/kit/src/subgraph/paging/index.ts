export { type ConnectionArguments, readSize } from './arguments.ts';
export { containsText, everyVersion, oneOf } from './conditions.ts';
export type { Connection, PageInfo } from './connection.ts';
export { createList, type List, type QueryRunner } from './list.ts';
export { join, type ListOrder, type ListQuery, type Sql, sql } from './list-query.ts';
