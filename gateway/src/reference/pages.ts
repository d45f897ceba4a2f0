import { EventEmitter } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type PackedFile, packedFile } from '../http/packed.ts';
import type { Asked, Rendered } from './render.ts';

/** The files of the reference, of which some may still be in the making. */
export interface Pages {
  /**
   * A file, as soon as it is made; undefined where there is no such.
   *
   * @throws what went wrong in the making.
   */
  get: (path: string) => Promise<PackedFile | undefined>;
}

/** Renders the reference in a thread, which ends with its work. */
export function renderPages(asked: Asked): Pages {
  const files = new Map<string, PackedFile>();
  const made = new EventEmitter();
  const worker = new Worker(new URL('render.ts', import.meta.url), { workerData: asked });
  // A process that is to end does not wait for it.
  worker.unref();
  const end = Promise.withResolvers<void>();
  worker.on('error', end.reject).on('exit', () => end.resolve());
  // Who waits for a file hears of it; where nobody does, it is no unhandled rejection.
  end.promise.catch(() => undefined);
  worker.on('message', ({ path, gzip }: Rendered) => {
    files.set(path, packedFile(path, gzip));
    made.emit(`/${path}`);
  });
  return {
    get: async (path) => {
      if (!files.has(path)) {
        const { promise, resolve } = Promise.withResolvers<void>();
        made.once(`/${path}`, resolve);
        await Promise.race([promise, end.promise]).finally(() => made.off(`/${path}`, resolve));
      }
      return files.get(path);
    },
  };
}
