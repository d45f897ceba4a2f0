/**
 * Who asks, as the gateway found out and tells the ministries: with no token it is the public, who is nobody in
 * particular. Never has what names a person.
 */
export interface Caller {
  kind: 'anonymous' | 'person' | 'system';
  /** Id in justice's register of agencies, such as `labour`; null for the public. */
  agency: string | null;
  /** In alphabetical order, each once. */
  scopes: readonly string[];
}

export const anonymous: Caller = Object.freeze({ kind: 'anonymous', agency: null, scopes: Object.freeze([]) });

/** The scopes that rights in the SDL name by `@requiresScopes`, and what each lets its bearer do. */
export const scopes = {
  /** See how to reach the persons who are an agency's focal points. */
  contacts: 'contacts:read',
  /** See drafts and internal notes of one's own agency. */
  drafts: 'drafts:read',
  /** Compile the follow-up to a review, together with a policy that says which agencies may. */
  compile: 'upr:compile',
} as const;
