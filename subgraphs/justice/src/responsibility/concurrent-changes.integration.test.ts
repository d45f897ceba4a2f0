import { createPool } from '@ortaq/kit/database';
import { createLogger } from '@ortaq/kit/process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestJustice, type TestJustice } from '../testing/subgraph.ts';

let justice: TestJustice;
let pool: ReturnType<typeof createPool>;
beforeAll(async () => {
  justice = await startTestJustice('concurrent_changes');
  pool = createPool(justice.url, createLogger('test', { LOG_LEVEL: 'silent' }));
  const asOf = new Date();
  await justice.db.registeredMeasure.create({
    data: { id: 'labour-900', ownerId: 'labour', codeKey: '1', title: {}, status: 'PLANNED', revision: 1, asOf },
  });
});
afterAll(async () => {
  await pool.end();
  await justice.stop();
});

/** Makes a change and, before it is committed, has somebody else write a responsibility of all regions' bodies. */
async function writeDuring(change: string, id: string) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(change);
    const writing = justice.db.responsibility.create({
      data: {
        id,
        measureId: 'labour-900',
        agencyId: 'local-executive-bodies',
        role: 'LEAD',
        order: 1,
        asAgreed: false,
        stated: true,
      },
    });
    const written = writing.then(() => 'written');
    const soon = new Promise((resolve) => setTimeout(() => resolve('waits'), 300));
    expect(await Promise.race([written, soon])).toBe('waits');
    await client.query('COMMIT');
    await written;
  } finally {
    client.release();
  }
  return justice.db.effectiveResponsibility.findMany({ where: { responsibilityId: id, expanded: true } });
}

test('a responsibility written while a group changes is told of the group’s members as they then are', async () => {
  const change = `UPDATE agency SET member_ids = '{akimat-kz-71,akimat-kz-75}' WHERE id = 'local-executive-bodies'`;
  const told = await writeDuring(change, 'labour-900:1');
  expect(told.map(({ agencyId }) => agencyId).toSorted()).toEqual(['akimat-kz-71', 'akimat-kz-75']);
});

test('a responsibility written while the measure’s deadline changes has the new one', async () => {
  const change = `UPDATE registered_measure SET timeframe_to = '2027-03-31' WHERE id = 'labour-900'`;
  const told = await writeDuring(change, 'labour-900:2');
  expect(told.map(({ dueOn }) => dueOn?.toISOString())).toEqual(told.map(() => '2027-03-31T00:00:00.000Z'));
  expect(told).toHaveLength(2);
});
