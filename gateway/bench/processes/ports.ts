import { createServer } from 'node:net';

/** Below what systems give out by themselves, so that nobody is given one of them meanwhile. */
const [from, to] = [20_000, 30_000];

/** A port of the loopback that is free at this moment, and so are those that follow it. */
export async function freePorts(count: number): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const first = from + Math.floor(Math.random() * (to - from));
    const free = await Promise.all(Array.from({ length: count }, (_, at) => isFree(first + at)));
    if (free.every(Boolean)) return first;
  }
  throw new Error(`There are no ${count} free ports side by side from ${from} to ${to}.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
