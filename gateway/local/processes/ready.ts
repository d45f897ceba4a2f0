import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Awaited {
  name: string;
  port: number;
}

/**
 * Waits until every process answers `GET /health/ready` with 200, asking each every 50 ms:
 * more often would take the time they need for their start.
 *
 * @throws Error naming each that is not ready within `timeout` milliseconds, and what it
 * last said; the signal's reason when aborted.
 */
export async function waitUntilReady(
  processes: Awaited[],
  options: { signal: AbortSignal; timeout?: number; onReady?: (process: Awaited) => void },
): Promise<void> {
  const { signal, timeout = 60_000, onReady } = options;
  const deadline = performance.now() + timeout;
  const last = new Map<string, string>();
  const waits = processes.map(async (awaited) => {
    while (performance.now() < deadline) {
      const answer = await askReadiness(awaited.port);
      if (answer.ready) {
        last.delete(awaited.name);
        return onReady?.(awaited);
      }
      last.set(awaited.name, answer.said);
      await sleep(50, undefined, { signal });
    }
  });
  await Promise.all(waits).catch((error: unknown) => {
    signal.throwIfAborted();
    throw error;
  });
  const late = processes.filter(({ name }) => last.has(name)).map(({ name }) => `  ${name}: ${last.get(name)}`);
  if (late.length === 0) return;
  throw new Error(`Not ready after ${Math.round(timeout / 1000)} s:\n${late.join('\n')}`);
}

function askReadiness(port: number): Promise<{ ready: boolean; said: string }> {
  return new Promise((resolve) => {
    const request = get(
      { host: '127.0.0.1', port, path: '/health/ready', timeout: 2_000, agent: false },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (body += chunk));
        response.on('end', () =>
          resolve({ ready: response.statusCode === 200, said: `answers ${response.statusCode} ${body.slice(0, 300)}` }),
        );
        response.on('error', () => resolve({ ready: false, said: 'its answer broke off' }));
      },
    );
    request.on('timeout', () => request.destroy(new Error('gives no answer')));
    request.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ ready: false, said: error.code === 'ECONNREFUSED' ? 'does not listen yet' : error.message }),
    );
  });
}
