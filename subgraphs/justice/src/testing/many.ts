import type { Database } from '../prisma.ts';

/** How many measures' responsibilities are written at once. */
const step = 2000;

/**
 * Adds `count` measures to the register, each with a lead and two co-executors, one of
 * them a group in every fifth. A tenth stands in no plan, a fifth has no deadline.
 * Each title has its number and, in each language, one of 5,000 words.
 */
export async function addMany(db: Database, count: number): Promise<void> {
  await db.$executeRaw`
    INSERT INTO registered_measure
      (id, owner_id, plan_id, code, code_key, title, status, timeframe_to, revision, as_of)
    SELECT 'labour-' || n, (ARRAY['labour', 'education', 'justice'])[1 + n % 3],
      CASE WHEN n % 10 > 0 THEN (ARRAY['inclusive-policy-concept', 'action-plan-2023', 'priority-measures-plan'])[1 + n % 3] END,
      n % 97 || '.' || n, lpad((n % 97)::text, 10, '0') || '.' || lpad(n::text, 10, '0'),
      jsonb_build_object('kk', (ARRAY['Әділет', 'Аудан', 'Қамқорлық', 'Көмек'])[1 + n % 4] || ' іс-шарасы ' || n || ' сөз' || n % 5000,
        'ru', 'Мероприятие ' || n || ' слово' || n % 5000, 'en', 'Measure word' || n % 5000,
        'origin', jsonb_build_object('kk', 'SUMMARY', 'ru', 'SUMMARY', 'en', 'SUMMARY')),
      (ARRAY['NOT_REPORTED', 'PLANNED', 'IN_PROGRESS', 'COMPLETED'])[1 + n % 4]::measure_status,
      CASE WHEN n % 5 > 0 THEN date '2020-01-01' + n * 7919 % 4000 END,
      1, timestamptz '2026-01-01 00:00:00+00' + n * interval '1 minute'
    FROM generate_series(100001, 100000 + ${count}::int) AS n`;
  for (let from = 0; from < count; from += step) await addResponsibilities(db, from, Math.min(from + step, count));
  await db.$executeRaw`ANALYZE`;
}

async function addResponsibilities(db: Database, from: number, to: number): Promise<void> {
  await db.$executeRaw`
    INSERT INTO responsibility (id, measure_id, agency_id, role, "order", as_agreed, stated)
    SELECT 'labour-' || n || ':' || part, 'labour-' || n,
      CASE WHEN part = 1 THEN 'labour' WHEN part = 2 THEN (ARRAY['health', 'justice', 'education'])[1 + n % 3]
        WHEN n % 5 = 0 THEN 'local-executive-bodies' ELSE 'akimat-kz-' || (ARRAY['10', '71', '75'])[1 + n % 3] END,
      CASE WHEN part = 1 THEN 'LEAD' ELSE 'CO_EXECUTOR' END::responsibility_role, part, false, true
    FROM generate_series(100001 + ${from}::int, 100000 + ${to}::int) AS n, generate_series(1, 3) AS part`;
}
