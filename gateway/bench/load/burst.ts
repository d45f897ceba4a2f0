import { Pool } from 'undici';
import { jsonHeaders } from '../scenarios/request.ts';
import type { Burst, BurstResult } from './calls.ts';
import { percentile } from './percentile.ts';

/** Sends the requests over kept connections, on each the next as soon as the last is answered. */
export async function burst({ url, body, requests, connections, bytes, limit }: Burst): Promise<BurstResult> {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const latencies: number[] = [];
  let sent = 0;
  let deviating = 0;
  const began = performance.now();
  const isOver = () => sent >= requests || performance.now() - began > limit * 1_000;

  async function keepAsking(): Promise<void> {
    while (!isOver()) {
      sent++;
      const start = performance.now();
      const answer = await pool.request({ path: pathname, method: 'POST', headers: jsonHeaders, body });
      const { byteLength } = await answer.body.arrayBuffer();
      latencies.push(performance.now() - start);
      if (answer.statusCode !== 200 || byteLength !== bytes) deviating++;
    }
  }

  try {
    await Promise.all(Array.from({ length: connections }, keepAsking));
  } finally {
    await pool.destroy();
  }
  const seconds = (performance.now() - began) / 1_000;
  return {
    requests: latencies.length,
    seconds,
    p50: percentile(latencies, 50),
    p99: percentile(latencies, 99),
    deviating,
  };
}
