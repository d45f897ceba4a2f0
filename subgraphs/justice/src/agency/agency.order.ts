import { type Language, type ListOrder, localizedKey, sql } from '@ortaq/kit/subgraph';

/** What agencies are ordered by. */
export interface AgencyOrder {
  field: 'ID' | 'NAME';
  direction?: 'ASC' | 'DESC' | undefined;
  language?: Language | undefined;
}

/** An order over `agency AS a`, each with its index; by id where none is asked for. */
export function agencyOrder(asked: AgencyOrder | null | undefined): ListOrder {
  const { field = 'ID', direction = 'ASC', language = 'KK' } = asked ?? {};
  const descending = direction === 'DESC';
  if (field === 'ID') return { name: `id ${direction}`, keys: [], descending };
  return {
    name: `name ${language} ${direction}`,
    keys: [localizedKey(sql`a.name`, language)],
    descending,
  };
}
