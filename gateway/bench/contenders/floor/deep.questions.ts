import { type ById, type Entities, question } from './question.ts';

/** What every owner keeps of its measures. */
interface Content {
  title: object;
  status: string;
  overdue: boolean;
}

export type Node = { id: string; plan: object | null } & (
  | { __typename: 'EducationMeasure' | 'LabourMeasure' }
  | ({ __typename: 'JusticeMeasure' } & Content)
);

interface Recommendation {
  id: string;
  measures: { id: string }[];
  position: string;
  summary: object;
  states: object[];
}

export type Further = { responsibilities: object[] } & (
  | { __typename: 'EducationMeasure' | 'LabourMeasure'; id: string }
  | { __typename: 'JusticeMeasure'; title: object; status: string }
);

interface WithStatuses {
  representations: { __typename: string; measures: { status: string }[]; id: string }[];
}

const content = 'title { kk ru en } status overdue';

export const askJustice = question<{ measures: { nodes: Node[] } }, { ids: string[] }>(
  'justice',
  `query ($ids: [ID!]!) {
    measures(filter: { ids: $ids }, first: 200) {
      nodes {
        __typename
        id
        ... on JusticeMeasure { ${content} }
        plan { id title { kk ru en } legalAct { id title { en } } }
      }
    }
  }`,
);

export const askRecommendations = question<
  Entities<{ recommendations: { totalCount: number; nodes: Recommendation[] } }>,
  ById
>(
  'foreign-affairs',
  `query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Measure {
        recommendations(first: 10) {
          totalCount
          nodes { id measures { id } position summary { kk ru en } states { id name { en } } }
        }
      }
    }
  }`,
);

export const askFurther = question<Entities<Further>, ById>(
  'justice',
  `query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Measure {
        __typename
        ... on EducationMeasure { id }
        ... on LabourMeasure { id }
        ... on JusticeMeasure { title { en } status }
        responsibilities { role agency { id name { en } } }
      }
    }
  }`,
);

const ofOwner = (type: string, fields: string) =>
  `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on ${type} { ${fields} } }
  }`;

export const askLabour = question<Entities<Content>, ById>('labour', ofOwner('LabourMeasure', content));
export const askEducation = question<Entities<Content>, ById>('education', ofOwner('EducationMeasure', content));

const further = 'title { en } status';
type FurtherContent = Pick<Content, 'title' | 'status'>;
export const askLabourFurther = question<Entities<FurtherContent>, ById>('labour', ofOwner('LabourMeasure', further));
export const askEducationFurther = question<Entities<FurtherContent>, ById>(
  'education',
  ofOwner('EducationMeasure', further),
);

export const askDerived = question<Entities<{ derivedStatus: string }>, WithStatuses>(
  'foreign-affairs',
  `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Recommendation { derivedStatus } }
  }`,
);
