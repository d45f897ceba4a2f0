import type { GatewayContext } from '../http/context.ts';

/** For whom a ministry is asked, and what for: all that it may decide by. */
export type AskedFor = Pick<GatewayContext, 'caller' | 'purpose'>;

/**
 * Names the callers who are the same to a ministry: they are asserted by one token, and get one answer where they ask the
 * same at once.
 */
export const askerKey = ({ caller: { kind, agency, scopes }, purpose }: AskedFor): string =>
  kind === 'anonymous' && purpose === undefined ? '' : JSON.stringify([kind, agency, scopes, purpose]);
