import type { Database } from '../prisma.ts';

export const generatedCount = 120;

const statuses = ['NOT_REPORTED', 'PLANNED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED'] as const;

function titleOf(number: number) {
  if (number % 10 === 0) return { kk: `Ерекше 100% іс-шара_${number}`, origin: { kk: 'SUMMARY' } };
  if (number % 10 === 3) return { ru: `Мероприятие ${number}`, origin: { ru: 'SUMMARY' } };
  if (number % 10 === 7) {
    const origin = { kk: 'SUMMARY', ru: 'SUMMARY', en: 'SUMMARY' };
    return { kk: `Қорғау ${number}`, ru: `Защита ${number}`, en: `Protection ${number}`, origin };
  }
  return { kk: `Іс-шара ${number}`, origin: { kk: 'SUMMARY' } };
}

/** Adds measures to the register that vary in everything that lists filter and order by. */
export async function addGenerated(db: Database): Promise<void> {
  const numbers = Array.from({ length: generatedCount }, (_, at) => at + 1000);
  await db.registeredMeasure.createMany({
    data: numbers.map((number) => ({
      id: `labour-${number}`,
      ownerId: number % 3 === 0 ? 'education' : 'labour',
      planId: number % 2 === 0 ? 'inclusive-policy-concept' : null,
      code: `${number % 7}.${number % 13}`,
      codeKey: `${String(number % 7).padStart(10, '0')}.${String(number % 13).padStart(10, '0')}`,
      title: titleOf(number),
      status: statuses[number % statuses.length] ?? 'PLANNED',
      timeframeTo: number % 4 === 0 ? null : new Date(Date.UTC(2020 + (number % 11), number % 12, 15)),
      revision: 1,
      asOf: new Date(Date.UTC(2026, 0, 1 + (number % 50), 1, 2, 3, number % 1000)),
    })),
  });
  await db.responsibility.createMany({
    data: numbers.flatMap((number) =>
      ['internal-affairs', 'health'].map((agencyId, at) => ({
        id: `labour-${number}:${at + 1}`,
        measureId: `labour-${number}`,
        agencyId,
        role: at === number % 2 ? ('LEAD' as const) : ('CO_EXECUTOR' as const),
        order: at + 1,
        asAgreed: false,
        stated: true,
      })),
    ),
  });
}
