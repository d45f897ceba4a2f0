import { ministries, type Ministry } from '@ortaq/schema/ministries';

type Underscored<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Name;

/** A ministry's database, and the role that owns it: the ministry's name, with `_` for `-`. */
export type Database = Underscored<Ministry>;

/** Each ministry's database. */
export const databases = Object.fromEntries(
  ministries.map((ministry) => [ministry, ministry.replaceAll('-', '_')]),
) as Record<Ministry, Database>;
