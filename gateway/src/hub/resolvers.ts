import { type Caller, errorCodes } from '@ortaq/schema/wire';
import { GraphQLError } from 'graphql';
import { type ExchangeReader, type Side, UnknownCursor } from '../exchange/read/list.ts';
import { exchangeView } from './exchange-view.ts';
import { type ConnectionArguments, invalid, readPage } from './page.ts';

/** What a field of the hub's own subgraph is resolved with. */
export interface HubContext {
  caller: Caller;
  /** Null where the hub keeps no exchange log. */
  exchanges: ExchangeReader | null;
}

interface ExchangeFilter {
  side?: 'PROVIDER' | 'CONSUMER' | null;
  from?: string | null;
  before?: string | null;
  agency?: string | null;
  ministry?: string | null;
  purpose?: string | null;
  operationName?: string | null;
}

/** The fields that only the hub can answer: routing, as in any subgraph. */
export const resolvers = {
  Query: {
    exchanges: (
      _root: unknown,
      { filter, ...page }: ConnectionArguments & { filter?: ExchangeFilter | null },
      { caller, exchanges }: HubContext,
    ) => exchangesOf(caller, filter ?? {}, page, exchanges),
  },
};

async function exchangesOf(
  { agency }: Caller,
  { side, from, before, ...equal }: ExchangeFilter,
  given: ConnectionArguments,
  reader: ExchangeReader | null,
) {
  const page = readPage(given);
  // The gateway keeps the public out; whoever comes without an agency has no exchanges.
  if (agency === null) return null;
  if (reader === null) throw unavailable();
  const of = sideOf(agency, side);
  const filter = withoutNulls({ ...equal, from: inUtc(from), before: inUtc(before) });
  const listed = await reader.list(of, filter, page).catch((error: unknown) => {
    throw error instanceof UnknownCursor ? invalid(error.argument, 'a cursor that this list gave') : unavailable();
  });
  const edges = listed.items.map((item) => ({ cursor: item.cursor, node: exchangeView(item, agency) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: listed.hasNextPage,
      hasPreviousPage: listed.hasPreviousPage,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: () =>
      reader.count(of, filter).catch(() => {
        throw unavailable();
      }),
  };
}

function sideOf(agency: string, side: ExchangeFilter['side']): Side {
  if (side === 'PROVIDER') return { providerMinistry: agency };
  if (side === 'CONSUMER') return { callerAgency: agency };
  return { agency };
}

/** Records have their times in UTC with milliseconds, so that they compare as texts. */
const inUtc = (moment: string | null | undefined) => (moment ? new Date(moment).toISOString() : undefined);

const withoutNulls = <Values extends Record<string, string | null | undefined>>(values: Values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined)) as {
    [Name in keyof Values]?: string;
  };

const unavailable = () =>
  new GraphQLError('The exchange log cannot be read at the moment.', {
    extensions: { code: errorCodes.exchangeLogUnavailable },
  });
