import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Refusal } from '@ortaq/kit/process';
import { errorCodes } from '@ortaq/schema/wire';

/** What an answer lacks because a ministry could not be read, by ministry. */
export interface Answer<Data> {
  data: Data;
  unavailable: Set<string>;
}

interface GraphQLAnswer<Data> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: string; ministry?: string } }[];
}

const timeout = 30_000;

/**
 * Sends one of the committed operations of `schema/operations/<folder>` to a hub.
 *
 * @throws Refusal where no hub answers at `url`; Error where it refuses the operation.
 * A ministry that is down is no error: the answer says which.
 */
export function createHubClient(url: string, folder: string) {
  return async <Data, Variables extends object>(operation: string, variables: Variables): Promise<Answer<Data>> => {
    const query = await operationText(folder, operation);
    const body = JSON.stringify({ operationName: operation, query, variables });
    const { data, errors = [] } = await post<Data>(url, body);
    const faults = errors.filter(({ extensions }) => extensions?.code !== errorCodes.subgraphUnavailable);
    if (faults.length === 0 && !data) throw new Refusal(`What answers at ${url} is no hub: it gives no data.`);
    if (faults.length > 0 || !data) {
      throw new Error(`${operation} was refused: ${errors.map(({ message }) => message).join(' ') || 'no data came'}`);
    }
    return { data, unavailable: new Set(errors.map(({ extensions }) => extensions?.ministry ?? 'a ministry')) };
  };
}

export type HubClient = ReturnType<typeof createHubClient>;

function operationText(folder: string, operation: string): Promise<string> {
  const file = import.meta.resolve(`@ortaq/schema/operations/${folder}/${operation}.graphql`);
  return readFile(fileURLToPath(file), 'utf8');
}

async function post<Data>(url: string, body: string): Promise<GraphQLAnswer<Data>> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(timeout) }).catch(
    (error: Error) => {
      throw new Refusal(`No hub answers at ${url} (${error.cause instanceof Error ? error.cause.message : error.message}).
Start it with \`npm start\`, or name another with --url.`);
    },
  );
  if (response.status === 404 || response.status === 405) {
    throw new Refusal(`There is no GraphQL at ${url} (HTTP ${response.status}): a hub's address ends in /graphql.`);
  }
  const text = await response.text();
  try {
    return JSON.parse(text) as GraphQLAnswer<Data>;
  } catch {
    throw new Refusal(`What answers at ${url} is no hub: HTTP ${response.status}, not JSON.`);
  }
}
