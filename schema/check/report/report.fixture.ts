import type { Change } from '../../changes/change.ts';
import { emptyReport, type Report } from './report.ts';

/** For tests: a change of a field that is gone, but for what is given. */
export function changeOf(given: Partial<Change> = {}): Change {
  return {
    class: 'BREAKING',
    code: 'FIELD_REMOVED',
    coordinate: 'Measure.code',
    message: "Field 'code' was removed from object type 'Measure'",
    ministries: ['labour'],
    places: [{ ministry: 'labour', file: 'schema/ministries/labour/measures.graphql', line: 7 }],
    hurt: [],
    ...given,
  };
}

const hurt = [
  { client: 'follow-up', operation: 'Matrix' },
  { client: 'follow-up', operation: 'Table' },
  { client: 'desk', operation: 'Open' },
];

/** For tests: a report with something of every kind. */
export const fullReport: Report = {
  ...emptyReport,
  comparedWith: { name: 'origin/main', commit: '0123456789abcdef' },
  notes: ['Something is left to do.'],
  hints: [
    {
      code: 'INCONSISTENT_DESCRIPTION',
      message: 'Two describe it.',
      fix: 'Let one.',
      places: [
        { ministry: 'labour', file: 'schema/a.graphql', line: 1 },
        { ministry: 'justice', file: 'schema/b.graphql', line: 2 },
      ],
    },
  ],
  rules: [
    {
      code: 'NAME_CASE',
      message: 'Bad: a,b\n100%',
      places: [{ ministry: null, file: 'schema/c,d:e.graphql', line: 3 }],
    },
  ],
  deprecated: [{ code: 'OPERATION_USES_DEPRECATED', message: 'It uses a.', places: [] }],
  changes: [
    changeOf({ hurt }),
    changeOf({ coordinate: 'Measure.old', message: 'Old is gone', retired: '2026-01-31', places: [] }),
    changeOf({
      class: 'DANGEROUS',
      code: 'ENUM_VALUE_ADDED',
      coordinate: 'Status.NEW',
      message: 'New',
      hurt: hurt.slice(2),
    }),
    changeOf({ class: 'SAFE', code: 'TAGS_CHANGED', coordinate: 'Measure.a', message: "'Measure.a' has a tag" }),
    changeOf({
      class: 'SAFE',
      code: 'TAGS_CHANGED',
      coordinate: 'Measure.b',
      message: "'Measure.b' has a tag",
      places: [{ ministry: 'labour', file: 'schema/ministries/labour/measures.graphql', line: 9 }],
    }),
  ],
  steps: [{ coordinate: 'SdgRef.x', says: 'SdgRef.x is hidden.', isSafe: true, steps: ['Take it out.', 'Rest.'] }],
};
