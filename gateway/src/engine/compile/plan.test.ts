import { expect, test } from 'vitest';
import type { Ministry } from '../fetch/ministry.ts';
import type { PlanNode } from '../plan/plan.ts';
import { aFetch, aRun } from './fetch.fixture.ts';
import { compilePlan } from './plan.ts';
import { createSubtypes } from './subtypes.ts';

const fetches = (...ministries: string[]): PlanNode[] =>
  ministries.map((ministry) => aFetch({ ministry, operation: `{${ministry}}` }));

/** Runs a plan, each ministry answering after a while, and tells what happened in which order. */
async function told(plan: PlanNode): Promise<{ events: string[]; data: unknown }> {
  const events: string[] = [];
  const ministryOf = (name: string): Ministry => ({
    name,
    async ask() {
      events.push(`${name} is asked`);
      // Who is asked first answers last.
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, 30 - events.length * 10)));
      events.push(`${name} answers`);
      return { data: { [name]: true }, errors: [] };
    },
  });
  const run = aRun();
  await compilePlan(plan, ministryOf, createSubtypes({}))(run);
  return { events, data: run.data };
}

test('one fetch is a plan', async () => {
  expect(await told(aFetch({ ministry: 'labour', operation: '{labour}' }))).toEqual({
    events: ['labour is asked', 'labour answers'],
    data: { labour: true },
  });
});

test('what is in order begins when what is before it has ended', async () => {
  expect(await told({ kind: 'in-order', nodes: fetches('justice', 'labour') })).toEqual({
    events: ['justice is asked', 'justice answers', 'labour is asked', 'labour answers'],
    data: { justice: true, labour: true },
  });
});

test('what is at once begins together, and is over when all of it is', async () => {
  expect(await told({ kind: 'at-once', nodes: fetches('justice', 'labour') })).toEqual({
    events: ['justice is asked', 'labour is asked', 'labour answers', 'justice answers'],
    data: { justice: true, labour: true },
  });
});

test('a plan within a plan is waited for', async () => {
  const inner: PlanNode = { kind: 'at-once', nodes: fetches('labour', 'education') };
  const { events, data } = await told({ kind: 'in-order', nodes: [inner, ...fetches('justice')] });
  expect(events.indexOf('justice is asked')).toBe(4);
  expect(data).toEqual({ labour: true, education: true, justice: true });
});

test('a ministry that the supergraph does not have is found out before anyone asks', () => {
  const ministryOf = (name: string) => {
    throw new Error(`no subgraph ${name}`);
  };
  expect(() => compilePlan({ kind: 'in-order', nodes: fetches('x') }, ministryOf, createSubtypes({}))).toThrow(
    'no subgraph x',
  );
});
