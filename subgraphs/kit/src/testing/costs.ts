import pg from 'pg';
import type { Answer } from './request.ts';

/** Milliseconds that a request costs: CPU of this process, PostgreSQL's work on its statements, both together. */
export interface Cost {
  cpu: number;
  sql: number;
  total: number;
}

/** A subgraph of this process with a database of its own, which has the address `url`. */
export interface Measured {
  url: string;
  ask: (query: string) => Promise<Answer<unknown>>;
}

export type MeasuredRequest<Subject> = (subject: Subject) => Promise<Answer<unknown>>;

export interface CostComparison {
  small: Cost;
  large: Cost;
  /** The large one's cost over the small one's. */
  ratio: Cost;
}

/** How many requests a round sends to each. */
const perRound = 20;

/**
 * Measures requests on two subgraphs in one run. They are asked in turn, so that what else
 * the machine does, and what this process does for itself, falls on both; each one's median round counts.
 *
 * @throws where a request answers with errors.
 */
export async function compareCosts<Subject extends Measured, Name extends string>(options: {
  small: Subject;
  large: Subject;
  requests: Record<Name, MeasuredRequest<Subject>>;
  rounds?: number;
}): Promise<Record<Name, CostComparison>> {
  const { rounds = 7 } = options;
  const [small, large] = await Promise.all([openMeter(options.small), openMeter(options.large)]);
  const compared: Partial<Record<Name, CostComparison>> = {};
  try {
    for (const [name, request] of Object.entries(options.requests) as [Name, MeasuredRequest<Subject>][]) {
      const costs: Record<'small' | 'large', Cost[]> = { small: [], large: [] };
      for (let round = 0; round <= rounds; round += 1) {
        for (let sent = 0; sent < perRound; sent += 1) {
          // In any order, or garbage is collected always in the same one's turn.
          const turns = Math.random() < 0.5 ? [small, large] : [large, small];
          for (const meter of turns) await meter.ask(request);
        }
        costs.small.push(await small.take());
        costs.large.push(await large.take());
      }
      // What the first one cost is code that was not compiled yet.
      compared[name] = compare(median(costs.small.slice(1)), median(costs.large.slice(1)));
    }
  } finally {
    await Promise.all([small.close(), large.close()]);
  }
  return compared as Record<Name, CostComparison>;
}

async function openMeter<Subject extends Measured>(subject: Subject) {
  const client = new pg.Client({ connectionString: subject.url });
  await client.connect();
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  const sqlTime = async () => {
    const { rows } = await client.query<{ spent: number }>(`
      SELECT coalesce(sum(total_exec_time), 0)::float AS spent FROM pg_stat_statements
      WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND query NOT LIKE '%pg_stat_statements%'`);
    return rows[0]?.spent ?? 0;
  };
  let [cpu, sqlBefore] = [0, await sqlTime()];
  return {
    ask: async (request: MeasuredRequest<Subject>): Promise<void> => {
      const before = process.cpuUsage();
      const { errors } = await request(subject);
      if (errors) throw new Error(`A measured request failed: ${errors[0]?.message}`);
      const { user, system } = process.cpuUsage(before);
      cpu += (user + system) / 1000;
    },
    /** What a request of the round has cost; another round begins. */
    take: async (): Promise<Cost> => {
      const sqlAfter = await sqlTime();
      const each = { cpu: cpu / perRound, sql: (sqlAfter - sqlBefore) / perRound };
      [cpu, sqlBefore] = [0, sqlAfter];
      return { ...each, total: each.cpu + each.sql };
    },
    close: () => client.end(),
  };
}

function median(costs: Cost[]): Cost {
  const middle = (part: keyof Cost) =>
    costs.map((cost) => cost[part]).toSorted((a, b) => a - b)[costs.length >> 1] ?? 0;
  return { cpu: middle('cpu'), sql: middle('sql'), total: middle('total') };
}

function compare(small: Cost, large: Cost): CostComparison {
  const over = (part: keyof Cost) => large[part] / small[part];
  return { small, large, ratio: { cpu: over('cpu'), sql: over('sql'), total: over('total') } };
}

/** A comparison as a line to print. */
export function tellCosts(name: string, { small, large, ratio }: CostComparison): string {
  const part = (key: keyof Cost) =>
    `${key} ${small[key].toFixed(2)} → ${large[key].toFixed(2)} ms (× ${ratio[key].toFixed(2)})`;
  return `${name}: ${part('cpu')}, ${part('sql')}, ${part('total')}`;
}
