import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, inject, test } from 'vitest';
import { environmentForProcesses } from '../local/config.ts';
import { collect, root } from './hub.fixture.ts';
import { runScript } from './script.fixture.ts';

const environment = { ...environmentForProcesses(), PORT: String(inject('hubPort')) };
const followUp = (...args: string[]) => runScript(environment, 'follow-up', ...args);

test('the matrix of a review is told with its measures, who leads them and what is only an illustration', async () => {
  const { code, output } = await followUp('--review', 'KAZ-2');
  expect(code).toBe(0);
  expect(output).toContain('Recommendations: 53; Official count: 198 (recommending States; UPR Info)');
  expect(output).toMatch(
    /│ labour-8 {2}Continue modernising .+│\n(.+\n)+.+· Ministry of Labour .+\n(.+\n)*.+· illustration only/,
  );
});

test('a review that is not there is refused, naming those that are', async () => {
  expect(await followUp('--review', 'KAZ-9')).toEqual({
    code: 1,
    output: 'There is no review KAZ-9. There are: KAZ-1, KAZ-2, KAZ-3, KAZ-4.\n',
  });
});

test('who reads no more of it, as `head` does, is no fault', async () => {
  const command = '"$0" gateway/src/follow-up/main.ts --review KAZ-2 | true';
  const child = spawn('sh', ['-c', command, process.execPath], { cwd: root, env: environment });
  const output = collect(child);
  await once(child, 'close');
  expect(output()).toBe('');
});
