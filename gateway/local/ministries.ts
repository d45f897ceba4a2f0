/** The ministries that run here, by name: of its folder, its process, and, with `_`, its database. */
export const ministries = ['labour', 'justice', 'foreign-affairs', 'education'] as const;
export type Ministry = (typeof ministries)[number];

export type Database = 'labour' | 'justice' | 'foreign_affairs' | 'education';

/** A ministry's database, and the role that owns it. */
export const databases: Record<Ministry, Database> = {
  labour: 'labour',
  justice: 'justice',
  'foreign-affairs': 'foreign_affairs',
  education: 'education',
};
