import { anonymous, type Caller } from '@ortaq/schema/wire';

export const nobody: Caller = anonymous;
export const officer: Caller = { kind: 'person', agency: 'labour', scopes: [] };
export const withScopes = (...scopes: string[]): Caller => ({ kind: 'system', agency: 'labour', scopes });
/** Satisfies the policy `upr-compiling`. */
export const compiler: Caller = { kind: 'system', agency: 'foreign-affairs', scopes: ['upr:compile'] };
