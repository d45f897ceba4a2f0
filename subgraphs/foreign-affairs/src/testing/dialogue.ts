import type { LocalizedText } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';

const named = (kk: string, ru: string, en: string) =>
  ({ kk, ru, en, origin: { kk: 'SUMMARY', ru: 'SUMMARY', en: 'SUMMARY' } }) satisfies LocalizedText;
const sources = [{ title: 'Made for a test' }];
const source = { title: 'Made for a test' };
const day = (date: string) => ({ date, precision: 'DAY' });

/**
 * Adds two persons, three meetings (in one month of 2030, over two days of 2031, and without a date), what was said and
 * proposed at them, and an instrument: all ids begin with `test-`.
 */
export async function addDialogue(db: Database): Promise<void> {
  await db.person.createMany({
    data: [
      {
        id: 'test-aliya',
        name: named('Әлия Сынақова', 'Алия Сынакова', 'Aliya Synakova'),
        aliases: ['Ә. Сынақова'],
        posts: [
          { title: named('сарапшы', 'эксперт', 'expert'), asOf: { precision: 'UNKNOWN' }, source },
          {
            title: named('бөлім басшысы', 'начальник отдела', 'head'),
            agencyId: 'labour',
            asOf: day('2029-05-01'),
            source,
          },
          {
            title: named('вице-министр', 'вице-министр', 'vice-minister'),
            agencyId: 'education',
            asOf: day('2030-06-15'),
            source,
          },
        ],
      },
      {
        id: 'test-berik',
        name: named('Берік Сынақов', 'Берик Сынаков', 'Berik Synakov'),
        aliases: [],
        posts: [
          { title: named('төраға', 'председатель', 'chair'), agencyId: 'justice', asOf: day('2030-06-15'), source },
        ],
      },
    ],
  });
  await db.meeting.createMany({
    data: [
      {
        id: 'test-month',
        title: named('Ай ішіндегі отырыс', 'Заседание в июне', 'Session in June'),
        heldOn: { date: '2030-06-01', precision: 'MONTH' },
        heldFrom: new Date('2030-06-01'),
        heldTo: new Date('2030-06-30'),
        place: 'Қызылорда',
        organiserId: 'test-organiser',
        participantIds: ['labour', 'test-participant'],
        indicators: [
          {
            id: 'test-count',
            name: named('қатысушылар', 'участники', 'participants'),
            unit: 'persons',
            values: [{ value: 40, qualifier: 'AT_LEAST', isChange: false, source }],
          },
        ],
        sources,
      },
      {
        id: 'test-days',
        title: named('Екі күн', 'Два дня', 'Two days'),
        heldOn: { date: '2031-03-04', endDate: '2031-03-05', precision: 'DAY' },
        heldFrom: new Date('2031-03-04'),
        heldTo: new Date('2031-03-05'),
        organiserId: 'test-participant',
        participantIds: [],
        sources,
      },
      {
        id: 'test-undated',
        title: named('Күні белгісіз', 'Без даты', 'Undated'),
        participantIds: ['test-organiser'],
        sources,
      },
    ],
  });
  const part = (meetingId: string, order: number, personId: string) => ({ meetingId, order, personId });
  await db.participation.createMany({
    data: [
      { ...part('test-month', 0, 'test-berik'), role: 'CHAIR' },
      { ...part('test-month', 1, 'test-aliya'), role: 'SPEAKER', subject: named('балалар', 'дети', 'children') },
      { ...part('test-undated', 0, 'test-aliya'), role: 'MESSAGE' },
      { ...part('test-days', 0, 'test-aliya'), role: 'PARTICIPANT' },
    ],
  });
  await db.statement.createMany({
    data: [
      {
        id: 'test-second',
        meetingId: 'test-month',
        order: 1,
        kind: 'OUTCOME',
        text: named('уағдаластық', 'договорённость', 'agreement'),
        sources,
      },
      {
        id: 'test-first',
        meetingId: 'test-month',
        order: 0,
        kind: 'INTENTION',
        personId: 'test-aliya',
        agencyId: 'education',
        text: named('ниет', 'намерение', 'intention'),
        sources,
      },
    ],
  });
  await db.statementGroup.createMany({
    data: ['women', 'children'].map((groupId) => ({ statementId: 'test-first', groupId })),
  });
  await db.proposal.createMany({
    data: [
      {
        id: 'test-proposal-b',
        text: named('екінші ұсыныс', 'второе предложение', 'second proposal'),
        byId: 'test-organiser',
        person: 'Ә. Сынақова',
        authorId: 'test-aliya',
        meetingId: 'test-month',
        sources,
      },
      {
        id: 'test-proposal-a',
        text: named('бірінші ұсыныс', 'первое предложение', 'first proposal'),
        byId: 'test-participant',
        authorId: 'test-aliya',
        meetingId: 'test-undated',
        sources,
      },
      {
        id: 'test-proposal-c',
        text: named('үшінші ұсыныс', 'третье предложение', 'third proposal'),
        byId: 'test-participant',
        person: 'Аты-жөнсіз',
        sources,
      },
    ],
  });
  await db.instrument.create({
    data: {
      id: 'test-instrument',
      title: named('Сынақ шарты', 'Пробный договор', 'Trial Treaty'),
      state: 'SIGNED',
      milestones: [
        { text: named('тыңдау', 'слушание', 'hearing'), planned: true, source },
        { text: named('қол қою', 'подписание', 'signature'), on: day('2027-09-01'), planned: false, source },
        {
          text: named('қабылдау', 'принятие', 'adoption'),
          on: { date: '2026-01-01', precision: 'YEAR' },
          planned: false,
          source,
        },
      ],
      sources,
    },
  });
}
