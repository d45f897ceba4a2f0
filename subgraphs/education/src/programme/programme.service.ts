import { type ListQuery, oneOfIds, readSearch, sql } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import type { EducationProgrammeRow } from './programme.mapper.ts';

export function createProgrammeService(db: Database) {
  return {
    /** By id. */
    all: () => db.educationProgramme.findMany({ orderBy: { id: 'asc' } }) as Promise<EducationProgrammeRow[]>,
    byIds: (ids: readonly string[]) =>
      db.educationProgramme.findMany({ where: { id: oneOfIds(ids) } }) as Promise<EducationProgrammeRow[]>,
    /** Those in whose titles or summaries the words are, by id. */
    having: (text: string): ListQuery => ({
      from: sql`education_programme AS p`,
      id: sql`p.id`,
      where: [],
      search: { text: readSearch('text', text), column: sql`p.search` },
      order: { name: 'id', keys: [] },
    }),
    /** The measures of programmes, by code. */
    measures: (): ListQuery => ({
      from: sql`measure AS m`,
      id: sql`m.id`,
      link: sql`m.programme_id = parent.id`,
      where: [],
      order: { name: 'code', keys: [{ expression: sql`m.code_key`, type: 'text' }] },
    }),
  };
}
