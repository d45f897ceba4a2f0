import type { Requirement } from '../plan.ts';

/** A required field, under the name that the ministry knows where a stand-in is asked for. */
export const requiredField = (name: string, selections: Requirement[] | null = null): Requirement => ({
  kind: 'field',
  name,
  as: name.replace(/__required\d/, ''),
  selections,
});

/** What is required of one type. */
export const on = (type: string, ...names: (string | Requirement)[]): Requirement => ({
  kind: 'fragment',
  on: type,
  selections: names.map((each) => (typeof each === 'string' ? requiredField(each) : each)),
});
