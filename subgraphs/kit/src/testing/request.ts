import { headers } from '@ortaq/schema/wire';

/** What a subgraph answers to one operation. */
export interface Answer<Data> {
  data: Data;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

/** Sends one operation to the subgraph that listens on `port`, as the gateway does, with its assertion of who asks. */
export async function askSubgraph<Data = Record<string, unknown>>(
  port: number,
  assertion: string,
  { query, variables = {} }: { query: string; variables?: Record<string, unknown> | undefined },
): Promise<Answer<Data>> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [headers.assertion]: assertion },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer<Data>;
}
