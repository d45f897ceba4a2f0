import fc from 'fast-check';
import { MeasureStatus } from '../generated/prisma/enums.ts';
import type { Database } from '../prisma.ts';

/** A register that a property test makes up: groups may stand in groups, in rings and in themselves. */
export interface World {
  /** The bodies that are groups; others may have members too, like a council, and stand for themselves. */
  groups: string[];
  members: Record<string, string[]>;
  measures: WorldMeasure[];
  responsibilities: { measure: number; agency: string; role: 'LEAD' | 'CO_EXECUTOR' }[];
  /** Whether bodies become groups after responsibilities have been written. */
  groupsLast: boolean;
}

interface WorldMeasure {
  owner: string;
  plan: string | null;
  status: MeasureStatus;
  due: string | null;
  /** Whether it had another deadline first. */
  moved: boolean;
  title: string;
}

export const bodies = ['body-1', 'body-2', 'body-3', 'body-4', 'body-5', 'body-6'];
export const plans = ['plan-a', 'plan-b'];
/** Around the day on which tests stand, at the ends of years, and the same day twice. */
export const days = ['2024-12-31', '2025-01-01', '2026-11-21', '2026-11-22', '2026-11-23', '2026-12-31', '2027-01-01'];
export const titles = [
  'Әділет жүйесін жаңарту',
  'Мүгедектігі бар адамдарға көмек',
  'Обновление системы',
  'Мектеп салу',
];

export const statuses = Object.values(MeasureStatus);
const role = fc.constantFrom('LEAD' as const, 'CO_EXECUTOR' as const);
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 3 });

const measure: fc.Arbitrary<WorldMeasure> = fc.record({
  owner: fc.constantFrom(...bodies.slice(0, 3)),
  plan: orNull(fc.constantFrom(...plans)),
  status: fc.constantFrom(...statuses),
  due: orNull(fc.constantFrom(...days)),
  moved: fc.boolean(),
  title: fc.constantFrom(...titles),
});

export const worlds: fc.Arbitrary<World> = fc.array(measure, { minLength: 1, maxLength: 20 }).chain((measures) =>
  fc.record({
    groups: fc.subarray(bodies),
    members: fc.record(Object.fromEntries(bodies.map((id) => [id, fc.subarray(bodies, { maxLength: 3 })]))),
    measures: fc.constant(measures),
    responsibilities: fc.array(
      fc.record({ measure: fc.nat(measures.length - 1), agency: fc.constantFrom(...bodies), role }),
      { maxLength: 30 },
    ),
    groupsLast: fc.boolean(),
  }),
);

const text = (words: string) => ({ kk: words, origin: { kk: 'SUMMARY' } });
const day = (date: string | null) => (date === null ? null : new Date(date));
export const measureId = (at: number) => `labour-${at + 1}`;

/** Makes the bodies and plans of all worlds, and empties the register. */
export async function prepareWorlds(db: Database): Promise<void> {
  await db.responsibility.deleteMany();
  await db.registeredMeasure.deleteMany();
  const sources = [{ title: 'A test' }];
  await db.agency.createMany({
    data: bodies.map((id) => ({ id, name: text(id), kind: 'MINISTRY' as const, sources })),
  });
  await db.plan.createMany({
    data: plans.map((id) => ({
      id,
      title: text(id),
      kind: 'CONCEPT' as const,
      status: 'IN_FORCE' as const,
      ownerId: 'body-1',
      sources,
    })),
  });
}

/** Replaces the register by a world's. */
export async function fillWorld(db: Database, world: World): Promise<void> {
  await db.responsibility.deleteMany();
  await db.registeredMeasure.deleteMany();
  if (!world.groupsLast) await setGroups(db, world);
  await db.registeredMeasure.createMany({
    data: world.measures.map(({ owner, plan, status, due, moved, title }, at) => ({
      id: measureId(at),
      ownerId: owner,
      planId: plan,
      codeKey: String(at).padStart(10, '0'),
      title: text(title),
      status,
      timeframeTo: day(moved ? '2020-02-29' : due),
      revision: 1,
      asOf: new Date('2026-01-01'),
    })),
  });
  await db.responsibility.createMany({
    data: world.responsibilities.map(({ measure: at, agency, role: part }, order) => ({
      id: `${measureId(at)}:${order + 1}`,
      measureId: measureId(at),
      agencyId: agency,
      role: part,
      order: order + 1,
      asAgreed: false,
      stated: true,
    })),
  });
  for (const [at, { due, moved }] of world.measures.entries()) {
    if (moved) await db.registeredMeasure.update({ where: { id: measureId(at) }, data: { timeframeTo: day(due) } });
  }
  if (world.groupsLast) await setGroups(db, world);
}

async function setGroups(db: Database, { groups, members }: World): Promise<void> {
  for (const id of bodies) {
    const kind = groups.includes(id) ? 'GROUP' : 'ADVISORY_BODY';
    await db.agency.update({ where: { id }, data: { kind, memberIds: members[id] ?? [] } });
  }
}
