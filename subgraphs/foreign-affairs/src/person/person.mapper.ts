import type { Connection, LocalizedText, PartialDate, SearchField, SourceRef, Stored } from '@ortaq/kit/subgraph';
import type { Person } from '../generated/prisma/client.ts';

/** A post as it is stored (JSON). */
export type Post = {
  title: LocalizedText;
  agencyId?: string;
  asOf: PartialDate;
  source: SourceRef;
};

export type PersonRow = Stored<Person, { name: LocalizedText; posts: Post[] }>;

export type PersonConnection = Connection<PersonRow>;

/** Latest first, those without a day last, otherwise as they are stored. */
export function postsOf({ posts }: Pick<PersonRow, 'posts'>): Post[] {
  const day = ({ asOf }: Post) => asOf.date ?? '';
  return posts.toSorted((one, other) => (day(one) < day(other) ? 1 : day(one) > day(other) ? -1 : 0));
}

/** What a person is found by. */
export function personFields(row: PersonRow): SearchField[] {
  return [
    { field: 'name', text: row.name },
    { field: 'aliases', text: row.aliases },
    ...postsOf(row).map(({ title }) => ({ field: 'posts.title', text: title })),
  ];
}
