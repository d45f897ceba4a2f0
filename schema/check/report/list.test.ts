import { expect, test } from 'vitest';
import { asList } from './list.ts';
import { changeOf, fullReport } from '../fixtures/report.ts';
import { emptyReport } from './report.ts';

test('what is wrong comes first, then what changes, then what it comes to', () => {
  expect(asList(fullReport)).toMatchInlineSnapshot(`
    "Hints of composition:
      INCONSISTENT_DESCRIPTION: Two describe it.
          at schema/a.graphql:1 (labour)
          at schema/b.graphql:2 (justice)
          fix: Let one.

    Rules of the house:
      NAME_CASE: Bad: a,b
      100%
          at schema/c,d:e.graphql:3

    Breaking changes:
      FIELD_REMOVED Measure.code: Field 'code' was removed from object type 'Measure'
          at schema/ministries/labour/measures.graphql:7 (labour)
          hurts follow-up (Matrix, Table), desk (Open)
      fix: Leave it as it was, add what is wanted beside it, and mark it @deprecated(reason: "… Removed after YYYY-MM-DD."). It may go after that day, once no trusted operation uses it.

    Breaking, but retired:
      FIELD_REMOVED Measure.old: Old is gone
          of labour
          no trusted operation uses it
          deprecated, and to be removed after 2026-01-31

    Dangerous changes:
      ENUM_VALUE_ADDED Status.NEW: New
          at schema/ministries/labour/measures.graphql:7 (labour)
          touches desk (Open)

    Safe changes:
      TAGS_CHANGED Measure.{a, b} (labour): has a tag

    What all share, in steps:
      Each step is a version of its own: compose, commit, and deploy every ministry, in any order and on any day, and the gateway, before the next.
      SdgRef.x is hidden.
        1. Take it out.
        2. Rest.

    Moves under way:
      OVERRIDDEN_FIELD_CAN_BE_REMOVED: It moved.
          at schema/a.graphql:4 (labour)

    Deprecated, and still used:
      OPERATION_USES_DEPRECATED: It uses a.

    Note: Something is left to do.

    Compared with origin/main (0123456789). It may not go out like this: 1 hint of composition, 1 breach of a house rule and 1 breaking change."
  `);
});

test('where nothing changes one line says so', () => {
  const comparedWith = { name: 'v1.graphql', commit: null };
  expect(asList({ ...emptyReport, comparedWith })).toBe('Compared with v1.graphql. All is well: nothing changes.');
  expect(asList(emptyReport)).toBe('All is well, and nothing was compared.');
});

test('what composes and is not is told of as such', () => {
  const problem = { code: 'INVALID_GRAPHQL', message: 'Bad.', places: [] };
  expect(asList({ ...emptyReport, composition: [problem, problem] })).toBe(
    'It does not compose:\n  INVALID_GRAPHQL: Bad.\n  INVALID_GRAPHQL: Bad.\n\n' +
      'It does not compose: 2 errors of composition.',
  );
});

test('of a shared change that needs steps the steps are told once, below', () => {
  const list = asList({
    ...emptyReport,
    shared: [{ code: 'SHARED_CHANGE_IN_ONE_STEP', message: 'X is added.', fix: 'In steps. 1. Add it.', places: [] }],
    steps: [{ coordinate: 'X', says: 'X is added.', isSafe: false, steps: ['Add it.'] }],
  });
  expect(list.match(/Add it\./g)).toHaveLength(1);
  expect(list).toContain('\n  X is added.\n    1. Add it.\n');
});

test('a break whose day has passed says that its operations come first', () => {
  const change = changeOf({ retired: '2026-01-31', hurt: [{ client: 'desk', operation: 'Open' }] });
  expect(asList({ ...emptyReport, changes: [change] })).toContain(
    'fix: Its day has passed, but operations still use it',
  );
});

test('breaks that one thing mends are told together, with it', () => {
  const added = changeOf({ code: 'FIELD_ARGUMENT_ADDED', coordinate: 'A.b(c:)', message: 'Added' });
  const lines = asList({ ...emptyReport, changes: [changeOf(), added, changeOf({ message: 'Other' })] }).split('\n');
  const told = lines.filter((line) => /^ {2}\S/.test(line)).map((line) => line.slice(0, 24));
  expect(told).toEqual(
    [
      '  FIELD_REMOVED Measure.',
      '  FIELD_REMOVED Measure.',
      '  fix: Leave it as it was',
      '  FIELD_ARGUMENT_ADDED A',
      '  fix: Make it nullable, ',
    ].map((line) => line.slice(0, 24)),
  );
});
