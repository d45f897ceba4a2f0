import { Pool } from 'undici';
import { jsonHeaders } from '../scenarios/request.ts';

/** An HTTP client that keeps its one connection and reads answers as text. */
export interface Client {
  post: (body: string) => Promise<string>;
  close: () => Promise<void>;
}

export function createClient(url: string): Client {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: 1 });
  return {
    post: async (body) => {
      const answer = await pool.request({ path: pathname, method: 'POST', headers: jsonHeaders, body });
      return answer.body.text();
    },
    close: () => pool.close(),
  };
}
