import { measureOwners } from '@ortaq/schema/ministries';

const measures = measureOwners.map(({ name }) => `${name}/measures`);

/** What references name: the ids in a field of some files. */
export const collections = {
  agency: { files: ['justice/agencies'], field: 'id' },
  plan: { files: ['justice/plans'], field: 'id' },
  section: { files: ['justice/plans'], field: 'sections[].id' },
  legalAct: { files: ['justice/legal-acts'], field: 'id' },
  measure: { files: measures, field: 'id' },
  direction: { files: ['labour/directions'], field: 'id' },
  programme: { files: ['education/programmes'], field: 'id' },
  recommendation: { files: ['foreign-affairs/recommendations'], field: 'id' },
  review: { files: ['foreign-affairs/reviews'], field: 'id' },
  state: { files: ['foreign-affairs/states'], field: 'id' },
  theme: { files: ['foreign-affairs/themes'], field: 'id' },
  cluster: { files: ['foreign-affairs/clusters'], field: 'id' },
  affectedGroup: { files: ['foreign-affairs/affected-groups'], field: 'id' },
  person: { files: ['foreign-affairs/persons'], field: 'id' },
  meeting: { files: ['foreign-affairs/meetings'], field: 'id' },
} satisfies Record<string, { files: string[]; field: string }>;

export type Collection = keyof typeof collections;

export interface Reference {
  files: string[];
  field: string;
  to: Collection;
  /** The id that a value stands for, where it is not the id itself. */
  idOf?: (value: string) => string;
}

const all = (files: string[], to: Collection, ...fields: string[]): Reference[] =>
  fields.map((field) => ({ files, field, to }));
const of = (file: string, to: Collection, ...fields: string[]) => all([file], to, ...fields);

/** Every field of the data that names a row of another file, or another row of its own. */
export const references: Reference[] = [
  ...all(measures, 'agency', 'responsibilities[].agency'),
  ...all(measures, 'plan', 'plan'),
  ...all(measures, 'section', 'section'),
  ...all(measures, 'measure', 'relations[].measure'),

  ...of('labour/measures', 'direction', 'direction'),
  ...of('labour/consultations', 'plan', 'plan'),

  ...of('justice/agencies', 'agency', 'parent', 'members[]', 'successors[]', 'observers[]'),
  ...of('justice/plans', 'agency', 'owner'),
  ...of('justice/plans', 'plan', 'parent', 'supersedes[]'),
  ...of('justice/plans', 'legalAct', 'legalAct'),
  ...of('justice/legal-acts', 'plan', 'carriesOut'),
  ...of('justice/measures', 'legalAct', 'legalAct'),

  ...of('foreign-affairs/recommendations', 'review', 'review'),
  ...of('foreign-affairs/recommendations', 'state', 'states[]'),
  ...of('foreign-affairs/recommendations', 'cluster', 'clusters[]'),
  ...of('foreign-affairs/recommendations', 'affectedGroup', 'affectedGroups[]'),
  { files: ['foreign-affairs/recommendations'], field: 'issues[]', to: 'theme', idOf: kebabCase },
  ...of('foreign-affairs/links', 'recommendation', 'recommendation'),
  ...of('foreign-affairs/links', 'measure', 'measure'),
  ...of('foreign-affairs/persons', 'agency', 'posts[].agency'),
  ...of('foreign-affairs/meetings', 'agency', 'organiser', 'participants[]', 'statements[].agency'),
  ...of('foreign-affairs/meetings', 'person', 'participations[].person', 'statements[].person'),
  ...of('foreign-affairs/meetings', 'affectedGroup', 'statements[].affectedGroups[]'),
  ...of('foreign-affairs/proposals', 'agency', 'by'),
  ...of('foreign-affairs/proposals', 'person', 'author'),
  ...of('foreign-affairs/proposals', 'meeting', 'meeting'),

  ...of('education/measures', 'programme', 'programme'),
  ...of('education/programmes', 'plan', 'plan'),
];

/** The theme that stands for one of UPR Info's issues has the issue's words as its id. */
function kebabCase(issue: string): string {
  return (issue.toLowerCase().match(/[a-z0-9]+/g) ?? []).join('-');
}
