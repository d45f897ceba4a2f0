/** A text that lacks a language, and why; `*` for that field of every row. */
interface Exception {
  file: string;
  row: string;
  field: string;
  why: string;
}

export const inFewerLanguages: Exception[] = [
  {
    file: 'justice/agencies',
    row: '*',
    field: 'shortName',
    why: 'an abbreviation is in use in a language, or it is not',
  },
  {
    file: 'justice/agencies',
    row: 'aps',
    field: 'name',
    why: 'a plan in English has this abbreviation of an unknown body',
  },
];

/**
 * The fields that hold names: of acts, plans and their parts, bodies, persons and their posts,
 * States and terms; and what a plan prints of a measure. Others are never OFFICIAL.
 */
export const names = [
  'labour/digital-systems name',
  'labour/directions title',
  'labour/measures timeframe.text',
  'justice/agencies name',
  'justice/agencies shortName',
  'justice/legal-acts title',
  'justice/measures title',
  'justice/measures timeframe.text',
  'justice/measures deliverables[].form',
  'justice/plans title',
  'justice/plans sections[].title',
  'justice/plans subjects[]',
  'foreign-affairs/instruments title',
  'foreign-affairs/persons name',
  'foreign-affairs/persons posts[].title',
  'foreign-affairs/states name',
  'foreign-affairs/themes name',
  'education/programmes title',
];
