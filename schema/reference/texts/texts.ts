import type { Element } from '../model/elements.ts';
import type { Kind } from '../model/kinds.ts';

/** What the pages say by themselves, in one language. */
export interface Texts {
  /** The language's own name. */
  language: string;
  title: string;
  home: string;
  lead: string;
  /** That descriptions are in English; null in English. */
  inEnglish: string | null;
  skip: string;
  menu: string;
  languages: string;
  onThisPage: string;
  search: string;
  searchHint: string;
  /** `{count}` stands for how many. */
  found: string;
  notFound: string;
  types: string;
  typesLead: string;
  ministries: string;
  ministriesLead: string;
  operations: string;
  operationsLead: string;
  deprecations: string;
  deprecationsLead: string;
  nothingDeprecated: string;
  errors: string;
  errorsLead: string;
  /** One type of the kind. */
  kind: Record<Kind, string>;
  /** Many of the kind. */
  kinds: Record<Kind, string>;
  elements: Record<Element['kind'] | 'operation' | 'ministry' | 'error', string>;
  fields: string;
  arguments: string;
  values: string;
  members: string;
  implements: string;
  implementedBy: string;
  specifiedBy: string;
  default: string;
  required: string;
  owner: string;
  sharedByAll: string;
  readers: string;
  signedIn: string;
  /** `{names}` stands for scopes. */
  withScope: string;
  /** `{names}` stands for policies. */
  byPolicy: string;
  and: string;
  or: string;
  deprecated: string;
  removedAfter: string;
  noRemoval: string;
  usedBy: string;
  examples: string;
  variables: string;
  client: string;
  open: string;
  asks: string;
  rootFieldsOf: string;
  ownTypes: string;
  addedFields: string;
  noSuchPage: string;
  noSuchPageHint: string;
}
