import { recordStatements } from '@ortaq/kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestJustice, type TestJustice } from '../testing/subgraph.ts';

let justice: TestJustice;
beforeAll(async () => {
  justice = await startTestJustice('focal_points');
});
afterAll(() => justice.stop());

interface Named {
  id: string;
  focalPoints: object[];
}

async function named(): Promise<Named[]> {
  const { data, errors } = await justice.ask<{ agencies: { nodes: Named[] } }>(
    '{ agencies(first: 200) { nodes { id focalPoints { name role { en } email phone } } } }',
  );
  expect(errors).toBeUndefined();
  return data.agencies.nodes;
}

test('the demonstration data names nobody', async () => {
  expect((await named()).filter(({ focalPoints }) => focalPoints.length > 0)).toEqual([]);
});

test('an agency’s focal points are given in its order, of all agencies in one statement', async () => {
  const person = (agencyId: string, order: number, rest: object = {}) => ({
    agencyId,
    order,
    name: `Nobody ${order}`,
    ...rest,
  });
  const role = { en: 'Head of department', origin: { en: 'SUMMARY' } };
  await justice.db.focalPoint.createMany({
    data: [
      person('labour', 2),
      person('education', 0),
      person('labour', 1, { role, email: 'nobody@example.test', phone: '+7 000 000 00 00' }),
    ],
  });
  const agencies: Named[] = [];
  const statements = await recordStatements(async () => void agencies.push(...(await named())));
  expect(statements.filter((statement) => statement.includes('focal_point'))).toHaveLength(1);
  const bare = { role: null, email: null, phone: null };
  expect(agencies.filter(({ focalPoints }) => focalPoints.length > 0)).toEqual([
    { id: 'education', focalPoints: [{ name: 'Nobody 0', ...bare }] },
    {
      id: 'labour',
      focalPoints: [
        {
          name: 'Nobody 1',
          role: { en: 'Head of department' },
          email: 'nobody@example.test',
          phone: '+7 000 000 00 00',
        },
        { name: 'Nobody 2', ...bare },
      ],
    },
  ]);
});
