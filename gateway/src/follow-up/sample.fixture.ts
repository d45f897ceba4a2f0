import type { FollowUpMatrixQuery } from '../generated/operations.ts';
import type { Matrix } from './matrix.ts';

type Recommendation = NonNullable<FollowUpMatrixQuery['review']>['recommendations']['nodes'][number];

const text = (value: string) => ({ in: { value } });

/** A recommendation as the hub answers while labour is down: one measure live, one only registered, one unknown. */
export const answered: Recommendation = {
  id: 'TST-1-00000001',
  paragraph: '1.2',
  position: 'SUPPORTED',
  derivedStatus: null,
  text: null,
  summary: text('A line, of "our own"'),
  states: [{ name: text('Testland') }, { name: text('Sampleland') }],
  links: [{ basis: 'OFFICER' }, { basis: 'ILLUSTRATIVE' }, { basis: 'ILLUSTRATIVE' }],
  measures: [
    {
      id: 'justice-1',
      status: 'NOT_REPORTED',
      overdue: true,
      title: text('A measure of justice'),
      timeframe: { to: '2022-12-31' },
      registered: null,
      responsibilities: [
        { role: 'LEAD', stated: true, agency: { id: 'internal-affairs', name: text('Internal Affairs') } },
        { role: 'CO_EXECUTOR', stated: true, agency: { id: 'health', name: null } },
      ],
    },
    {
      id: 'labour-1',
      status: null,
      overdue: null,
      title: null,
      timeframe: null,
      registered: { status: 'PLANNED', overdue: false, title: text('=As registered'), timeframe: null },
      responsibilities: [{ role: 'LEAD', stated: false, agency: { id: 'labour', name: text('Labour') } }],
    },
    null,
  ],
};

export const matrixOf = (entries: Matrix['entries']): Matrix => ({
  review: {
    id: 'TST-1',
    title: 'A review',
    official: { received: 4, supported: 3, noted: 1, unit: 'PARAGRAPH', source: { publisher: 'A counter' } },
  },
  entries,
  unavailable: new Set(),
});
