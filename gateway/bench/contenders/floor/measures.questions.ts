import { type ById, type Entities, question } from './question.ts';

type Text = Record<string, string | null>;

/** What every owner keeps of its measures. */
interface Content {
  title: Text;
  status: string;
  overdue: boolean;
  timeframe: object | null;
}

interface Registered {
  id: string;
  registered: object;
}

export type Node = Registered &
  (
    | { __typename: 'EducationMeasure' }
    | { __typename: 'LabourMeasure' }
    | ({ __typename: 'JusticeMeasure'; legalAct: object | null } & Content)
  );

const content = 'title { kk ru en } status overdue timeframe { from to precision }';

export const askJustice = question<{ measures: { totalCount: number; nodes: Node[] } }, { ids: string[] }>(
  'justice',
  `query ($ids: [ID!]!) {
    measures(filter: { ids: $ids }, first: 200) {
      totalCount
      nodes {
        __typename
        id
        ... on JusticeMeasure { ${content} legalAct { id number title { en } } }
        registered { status asOf title { en } owner { id name { en } } }
      }
    }
  }`,
);

export const askForeignAffairs = question<Entities<{ recommendations: object }>, ById>(
  'foreign-affairs',
  `query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Measure { recommendations(first: 5) { totalCount nodes { id paragraph position } } }
    }
  }`,
);

export const askLabour = question<Entities<Content & { direction: object | null; expectedEffects: Text[] }>, ById>(
  'labour',
  `query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on LabourMeasure { ${content} direction { id title { en } } expectedEffects { en } }
    }
  }`,
);

export const askEducation = question<Entities<Content & { programme: object | null }>, ById>(
  'education',
  `query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on EducationMeasure { ${content} programme { id title { en } } }
    }
  }`,
);
