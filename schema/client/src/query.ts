import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { errorCodes } from '../../wire/error-codes.ts';
import { type Answer, answerOf, type GraphQLResponse, readResponse } from './answer.ts';
import { HubError } from './hub-error.ts';

export interface ClientOptions {
  /** The hub's GraphQL address, such as `https://hub.example/graphql`. */
  url: string;
  /** How long an answer may take, in milliseconds; default 10 000. */
  timeout?: number;
  /** Headers of every request, made anew for each: where a token goes. */
  headers?: () => Record<string, string> | Promise<Record<string, string>>;
  /** `GET` lets browsers and caches keep answers to queries. Default `POST`. */
  method?: 'GET' | 'POST';
  /** What sends requests; default the platform's. */
  fetch?: typeof globalThis.fetch;
}

export interface CallOptions {
  /** Ends the call: it then throws the signal's reason. */
  signal?: AbortSignal;
  /** As in `ClientOptions`, for this call. */
  timeout?: number;
}

/** One of the generated documents. */
export interface TrustedDocument<Data, Variables> extends DocumentTypeDecoration<Data, Variables> {
  toString: () => string;
  __meta__?: Record<string, unknown> | undefined;
}

/** What follows the document: variables may be left out where none has to be given. */
type Rest<Variables> =
  Record<string, never> extends Variables
    ? [variables?: Variables, options?: CallOptions]
    : [variables: Variables, options?: CallOptions];

/** In characters: the hub takes twice as much with the headers, a proxy on the way may take less. */
const longestAddress = 8_000;

interface Init {
  headers: Record<string, string>;
  signal: AbortSignal;
}

/**
 * A client of the hub. `query` sends one of the generated documents by its hash, and with its text only where the hub
 * does not know the hash.
 *
 * A ministry that is down is no error: the answer's `missing` names it.
 *
 * @throws HubError where there is no answer; its `code` says why.
 */
export function createClient(options: ClientOptions) {
  const { url, method = 'POST', fetch: send = globalThis.fetch } = options;

  async function ask(body: object, by: 'GET' | 'POST', init: Init): Promise<GraphQLResponse> {
    const address = `${url}?${searchOf(body)}`;
    if (by === 'GET' && address.length <= longestAddress) return readResponse(await send(address, init));
    const headers = { 'content-type': 'application/json', ...init.headers };
    return readResponse(await send(url, { ...init, method: 'POST', headers, body: JSON.stringify(body) }));
  }

  async function query<Data, Variables>(
    document: TrustedDocument<Data, Variables>,
    ...[variables, { signal, timeout = options.timeout ?? 10_000 } = {}]: Rest<Variables>
  ): Promise<Answer<Data>> {
    const { hash, type, text = String(document).trim() } = document.__meta__ ?? {};
    const hashed = { variables, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } };
    const late = AbortSignal.timeout(timeout);
    const init = {
      headers: { accept: 'application/json', ...(await options.headers?.()) },
      signal: AbortSignal.any([late, ...(signal ? [signal] : [])]),
    };
    try {
      const response = await ask(hashed, type === 'query' ? method : 'POST', init);
      const code = response.errors?.[0]?.extensions?.code;
      if (code === errorCodes.persistedQueryNotFound) {
        return answerOf<Data>(await ask({ query: text, ...hashed }, 'POST', init));
      }
      if (code === errorCodes.persistedQueryNotSupported) {
        return answerOf<Data>(await ask({ query: text, variables }, 'POST', init));
      }
      return answerOf<Data>(response);
    } catch (error) {
      if (error instanceof HubError) throw error;
      signal?.throwIfAborted();
      if (late.aborted) throw new HubError('TIMEOUT', `${url} gave no answer in ${timeout} ms.`, { cause: error });
      throw new HubError('NETWORK_FAILURE', `${url} cannot be reached.`, { cause: error });
    }
  }

  return { query };
}

/** What is not text goes into an address as JSON. */
function searchOf(body: object): string {
  const given = Object.entries(body).filter(([, value]) => value !== undefined);
  return new URLSearchParams(given.map(([key, value]) => [key, JSON.stringify(value)])).toString();
}
