import { errorCodes } from '../../wire/error-codes.ts';
import { HubError, type HubErrorCode, type HubFault } from './hub-error.ts';

/** What the hub answered: whole, or without what a ministry that cannot be read would have told. */
export interface Answer<Data> {
  /** What was asked for; `null` stands where something is missing. */
  data: Data;
  /** The ministries that could not be read; empty where all is there. */
  missing: MissingMinistry[];
  /** Everything else that the hub says was wrong. */
  errors: HubFault[];
}

/** A ministry that could not be read. */
export interface MissingMinistry {
  /** Its name, such as `labour`. */
  ministry: string;
  code: string;
  /** Where in `data` it is missing, as far as the hub says so. */
  paths: (string | number)[][];
}

/** A GraphQL response before it is known what it says. */
export interface GraphQLResponse {
  data?: unknown;
  errors?: HubFault[];
  status: number;
}

/** @throws HubError where the response is not GraphQL. */
export async function readResponse(response: Response): Promise<GraphQLResponse> {
  const { status, ok } = response;
  const body = parsed(await response.text());
  if (isGraphQL(body)) return { ...body, status };
  if (!ok) throw new HubError('HTTP_ERROR', `The answer is HTTP ${status}, and not the hub's.`, { status });
  throw new HubError('INVALID_ANSWER', 'What answers is no hub: its answer is not GraphQL.', { status });
}

function isGraphQL(body: unknown): body is { data?: unknown; errors?: HubFault[] } {
  return (
    typeof body === 'object' && body !== null && ('data' in body || ('errors' in body && Array.isArray(body.errors)))
  );
}

/** @throws HubError with the hub's code where it refused the operation. */
export function answerOf<Data>({ data, errors = [], status }: GraphQLResponse): Answer<Data> {
  if (data === undefined || data === null) {
    const code = (errors[0]?.extensions?.code ?? 'INVALID_ANSWER') as HubErrorCode;
    const message = errors.map((error) => error.message).join(' ') || 'The hub gave no data.';
    throw new HubError(code, message, { status, errors });
  }
  return {
    data: data as Data,
    missing: missingFrom(errors),
    errors: errors.filter((error) => !isMissing(error)),
  };
}

const isMissing = ({ extensions }: HubFault) =>
  extensions?.code === errorCodes.subgraphUnavailable && extensions.ministry !== undefined;

function missingFrom(errors: HubFault[]): MissingMinistry[] {
  const missing = new Map<string, MissingMinistry>();
  for (const { extensions, path } of errors.filter(isMissing)) {
    const { ministry = '', code = '' } = extensions ?? {};
    const known = missing.get(ministry) ?? { ministry, code, paths: [] };
    missing.set(ministry, { ...known, paths: path ? [...known.paths, path] : known.paths });
  }
  return [...missing.values()];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
