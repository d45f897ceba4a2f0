import { mkdtemp, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test, vi } from 'vitest';
import { watchForChanges } from './watch.ts';

vi.setConfig({ testTimeout: 30_000 });

/** Longer than from one look at the file to the next. */
const aLook = () => new Promise((resolve) => setTimeout(resolve, 700));

/** Runs with a file in a folder of its own, and what watches it. */
async function withFile(use: (file: string, watch: (changed: () => Promise<void>) => () => void) => Promise<void>) {
  const folder = await mkdtemp(path.join(tmpdir(), 'ortaq-watch-'));
  const stops: (() => void)[] = [];
  const file = path.join(folder, 'supergraph.graphql');
  await writeFile(file, 'first');
  try {
    await use(file, (changed) => {
      const stop = watchForChanges(file, changed);
      stops.push(stop);
      return stop;
    });
  } finally {
    for (const stop of stops) stop();
    await rm(folder, { recursive: true });
  }
}
const counted = () => vi.fn<() => Promise<void>>(async () => {});
const told = { timeout: 10_000, interval: 20 };

// At the same time, since each waits for looks at its file.
describe.concurrent('a file that is watched', () => {
  test('calls once after the beginning, and when it is written, replaced, linked elsewhere, removed and there again', async ({
    expect,
  }) => {
    await withFile(async (file, watch) => {
      const changed = counted();
      watch(changed);
      await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1), told);
      await aLook();
      expect(changed).toHaveBeenCalledTimes(1);
      changed.mockClear();
      const changes = [
        () => writeFile(file, 'second, which is longer'),
        async () => {
          await writeFile(`${file}.next`, 'third');
          await rename(`${file}.next`, file);
        },
        async () => {
          await writeFile(`${file}.linked`, 'fourth');
          await symlink(`${file}.linked`, `${file}.link`);
          await rename(`${file}.link`, file);
        },
        () => unlink(file),
        () => writeFile(file, 'fifth'),
      ];
      for (const [before, change] of changes.entries()) {
        await change();
        await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(before + 1), told);
      }
    });
  });

  test('calls never twice at once, and once more where it changed during a call', async ({ expect }) => {
    await withFile(async (file, watch) => {
      const gate = Promise.withResolvers<void>();
      let underWay = 0;
      const changed = vi.fn<() => Promise<void>>(async () => {
        underWay += 1;
        expect(underWay).toBe(1);
        await gate.promise;
        underWay -= 1;
      });
      watch(changed);
      await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1), told);
      for (const text of ['third, longer', 'fourth']) {
        await writeFile(file, text);
        await aLook();
      }
      expect(changed).toHaveBeenCalledTimes(1);
      gate.resolve();
      await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(2), told);
      await aLook();
      expect(changed).toHaveBeenCalledTimes(2);
      await writeFile(file, 'fifth, which is the last');
      await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(3), told);
    });
  });

  test('calls no more once that is stopped, and others that watch it still', async ({ expect }) => {
    await withFile(async (file, watch) => {
      const [stopped, other] = [counted(), counted()];
      const stop = watch(stopped);
      watch(other);
      stop();
      await vi.waitFor(() => expect(other).toHaveBeenCalledTimes(1), told);
      await writeFile(file, 'second, which is longer');
      await vi.waitFor(() => expect(other).toHaveBeenCalledTimes(2), told);
      expect(stopped).not.toHaveBeenCalled();
    });
  });
});
