import { type Language, type ListOrder, localizedKey, sql } from '@ortaq/kit/subgraph';
import { deadlineSql } from './overdue.ts';

type SortKey = ListOrder['keys'][number];

/** What measures are ordered by. */
export interface MeasureOrder {
  field: 'CODE' | 'DEADLINE' | 'UPDATED' | 'TITLE';
  direction?: 'ASC' | 'DESC' | undefined;
  language?: Language | undefined;
}

const byCode: SortKey = { expression: sql`m.code_key`, type: 'text' };

/** Measures in no plan come last. */
const byPlanAndCode: ListOrder = {
  name: 'plan',
  keys: [{ expression: sql`coalesce(m.plan_id, '~') COLLATE "C"`, type: 'text' }, byCode],
};

/**
 * An order over `registered_measure AS m`; by plan and then by code where none is asked
 * for. The migrations have an index of each, over the very same expressions.
 */
export function measureOrder(asked: MeasureOrder | null | undefined): ListOrder {
  if (!asked) return byPlanAndCode;
  const { field, direction, language = 'KK' } = asked;
  const descending = direction === 'DESC';
  const name = field === 'TITLE' ? `${field}-${direction}-${language}` : `${field}-${direction}`;
  return { name, descending, keys: [keys[field](descending, language)] };
}

const keys: Record<MeasureOrder['field'], (descending: boolean, language: Language) => SortKey> = {
  CODE: () => byCode,
  UPDATED: () => ({ expression: sql`m.as_of`, type: 'timestamptz' }),
  // Those without a deadline come last in both directions, as the contract says.
  DEADLINE: (descending) => ({
    expression: descending ? sql`coalesce(m.timeframe_to, '-infinity'::date)` : deadlineSql,
    type: 'date',
  }),
  TITLE: (_, language) => titleKey(language),
};

/** The title as far as an index takes it, which refuses keys of some 2,700 bytes. */
function titleKey(language: Language): SortKey {
  const { expression, type } = localizedKey(sql`m.title`, language);
  return { expression: sql`left(${expression}, 300)`, type };
}
