import { expect, test } from 'vitest';
import { asGithub } from './github.ts';
import { fullReport } from '../fixtures/report.ts';

test('each finding is one command at its first place, escaped as GitHub wants it', () => {
  expect(asGithub(fullReport).split('\n')).toMatchInlineSnapshot(`
    [
      "::error file=schema/a.graphql,line=1,title=INCONSISTENT_DESCRIPTION::Two describe it.%0AFix: Let one.%0AAlso at schema/b.graphql:2 (justice)",
      "::error file=schema/c%2Cd%3Ae.graphql,line=3,title=NAME_CASE::Bad: a,b%0A100%25",
      "::error file=schema/ministries/labour/measures.graphql,line=7,title=FIELD_REMOVED::Measure.code: Field 'code' was removed from object type 'Measure'%0AIt hurts follow-up (Matrix, Table), desk (Open).%0AFix: Leave it as it was, add what is wanted beside it, and mark it @deprecated(reason: "… Removed after YYYY-MM-DD."). It may go after that day, once no trusted operation uses it.",
      "::warning title=FIELD_REMOVED::Measure.old: Old is gone%0AIt was deprecated, to be removed after 2026-01-31.",
      "::warning file=schema/ministries/labour/measures.graphql,line=7,title=ENUM_VALUE_ADDED::Status.NEW: New%0AIt touches desk (Open).",
      "::notice file=schema/ministries/labour/measures.graphql,line=7,title=TAGS_CHANGED::Measure.{a, b}: has a tag",
      "::notice title=SHARED_STEPS::SdgRef.x is hidden.%0ATake it out.%0ARest.",
      "::warning file=schema/a.graphql,line=4,title=OVERRIDDEN_FIELD_CAN_BE_REMOVED::It moved.",
      "::warning title=OPERATION_USES_DEPRECATED::It uses a.",
      "::warning title=schema%3Acheck::Something is left to do.",
      "It may not go out like this: 1 hint of composition, 1 breach of a house rule and 1 breaking change.",
    ]
  `);
});
