import { type ById, type Entities, question } from './question.ts';

/** What every owner keeps of its measures. */
interface Content {
  status: string;
  overdue: boolean;
  title: object;
  timeframe: object | null;
}

interface Recommendation {
  id: string;
  measures: { id: string }[];
  paragraph: string | null;
  position: string;
  text: object | null;
  summary: object | null;
  states: object[];
  links: object[];
}

export type Registered = { registered: object; responsibilities: object[] } & (
  | { __typename: 'EducationMeasure' | 'LabourMeasure'; id: string }
  | ({ __typename: 'JusticeMeasure' } & Content)
);

interface Review {
  title: object;
  official: object;
  recommendations: { totalCount: number; pageInfo: object; nodes: Recommendation[] };
}

interface WithStatuses {
  representations: { __typename: string; measures: { status: string }[]; id: string }[];
}

type InLanguage = ById & { language: string };

const content = 'status overdue title { in(language: $language) { value } } timeframe { to }';

export const askReview = question<{ review: Review }, { review: string; language: string; first: number }>(
  'foreign-affairs',
  `query ($review: ID!, $language: Language!, $first: Int!) {
    review(id: $review) {
      title { in(language: $language) { value } }
      official { received supported noted unit source { publisher } }
      recommendations(first: $first) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          measures { id }
          paragraph
          position
          text { in(language: $language) { value } }
          summary { in(language: $language) { value } }
          states { name { in(language: $language) { value } } }
          links { basis }
        }
      }
    }
  }`,
);

export const askRegister = question<Entities<Registered>, InLanguage>(
  'justice',
  `query ($representations: [_Any!]!, $language: Language!) {
    _entities(representations: $representations) {
      ... on Measure {
        __typename
        ... on EducationMeasure { id }
        ... on LabourMeasure { id }
        ... on JusticeMeasure { ${content} }
        registered { status overdue title { in(language: $language) { value } } timeframe { to } }
        responsibilities { role stated agency { id name { in(language: $language) { value } } } }
      }
    }
  }`,
);

const ofOwner = (type: string) =>
  `query ($representations: [_Any!]!, $language: Language!) {
    _entities(representations: $representations) { ... on ${type} { ${content} } }
  }`;

export const askLabour = question<Entities<Content>, InLanguage>('labour', ofOwner('LabourMeasure'));
export const askEducation = question<Entities<Content>, InLanguage>('education', ofOwner('EducationMeasure'));

export const askDerived = question<Entities<{ derivedStatus: string }>, WithStatuses>(
  'foreign-affairs',
  `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Recommendation { derivedStatus } }
  }`,
);
