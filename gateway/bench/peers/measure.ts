import type { BurstResult } from '../load/calls.ts';
import type { Load } from '../load/load.ts';
import { cpuTime } from '../processes/usage.ts';
import { bodyOf } from '../scenarios/request.ts';
import type { Checked } from './check.ts';

/** Few enough that a gateway is not asked for more than it can, many enough that it never waits. */
const connections = 8;

/** How long a slice of the warm-up is, in seconds. */
const slice = 0.4;

/** After so many requests, about, V8 has compiled what it will. */
const compiledAfter = 600;

export interface Measured extends BurstResult {
  /** CPU time of the gateway's process for one request, in ms. */
  cpu: number;
}

export interface MeasureOptions {
  load: Load;
  /** About how long the measured requests take. */
  seconds: number;
}

/** Warms a contender up for a scenario, within seconds, and gives the rate that it has come to, in requests a second. */
export async function warmUp(checked: Checked, { load, seconds }: MeasureOptions): Promise<number> {
  const deadline = performance.now() + Math.min(4, Math.max(2, seconds * 3)) * 1_000;
  let { rate, result } = await send(checked, load, { requests: connections * 2, limit: 2 });
  let sent = result.requests;
  const rates: number[] = [];
  while (performance.now() < deadline && (sent < compiledAfter || !isStable(rates))) {
    const requests = Math.max(connections, Math.round(rate * slice));
    ({ rate, result } = await send(checked, load, { requests, limit: slice * 3 }));
    sent += result.requests;
    rates.push(rate);
  }
  return rate;
}

/** Whether the last three slices are alike. */
function isStable(rates: number[]): boolean {
  const last = rates.slice(-3);
  return last.length === 3 && Math.max(...last) < Math.min(...last) * 1.06;
}

/** A number of requests, fewer where the machine is slower now than it was, and what they cost. */
export async function measure(
  checked: Checked,
  requests: number,
  { load, seconds }: MeasureOptions,
): Promise<Measured> {
  const { running } = checked.started;
  const before = await cpuTime(running.pid);
  const { result } = await send(checked, load, { requests, limit: seconds * 1.5 });
  const cpu = ((await cpuTime(running.pid)) - before) / result.requests;
  running.check();
  return { ...result, cpu };
}

async function send({ started, scenario, bytes }: Checked, load: Load, count: { requests: number; limit: number }) {
  const result = await load({ url: started.url, body: bodyOf(scenario), bytes, connections, ...count });
  return { result, rate: result.requests / result.seconds };
}
