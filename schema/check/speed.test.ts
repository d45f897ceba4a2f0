import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { expect, test, vi } from 'vitest';
import { schemaPath } from '../sdl.ts';

vi.setConfig({ testTimeout: 120_000 });

// What it computes is what it would take by itself: other tests run beside this one and share the processors.
const measure = 'data:text/javascript,process.on("exit",()=>console.error(JSON.stringify(process.cpuUsage())))';

function run() {
  const from = performance.now();
  const against = join(schemaPath, 'supergraph.graphql');
  const args = ['--import', measure, join(schemaPath, 'check.ts'), '--format', 'json', '--against', against];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const wall = (performance.now() - from) / 1000;
  const { user, system } = JSON.parse(stderr) as { user: number; system: number };
  return { status, wall, processor: (user + system) / 1e6 };
}

test('the check of the whole contract takes three seconds, or a few times that on a machine with other work', () => {
  const runs = [run(), run(), run()];
  for (const { status } of runs) expect(status).toBe(0);
  const best = (of: 'wall' | 'processor') => Math.min(...runs.map((each) => each[of]));
  console.log(`schema:check: ${best('wall').toFixed(2)} s, ${best('processor').toFixed(2)} s of processors`);
  expect(best('processor')).toBeLessThan(9);
  // Waiting, for git or a network, would be no work.
  expect(best('wall')).toBeLessThan(15);
});
