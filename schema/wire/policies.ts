import { type Caller, scopes } from './caller.ts';

/**
 * The policies that the SDL names by `@policy`, each with who satisfies it. The hub decides them before it asks a
 * ministry; what a policy guards is given for a purpose only, which the caller names in `X-Purpose`.
 */
export const policies: Readonly<Record<string, (caller: Caller) => boolean>> = {
  /** Foreign affairs compiles the follow-up; justice prepares the national report. */
  'upr-compiling': ({ agency, scopes: held }) =>
    (agency === 'foreign-affairs' || agency === 'justice') && held.includes(scopes.compile),
};

/** What data may be asked for, as `X-Purpose` names it. */
export const purposes = ['upr-follow-up', 'national-report', 'plan-monitoring', 'coordination', 'audit'] as const;
export type Purpose = (typeof purposes)[number];
