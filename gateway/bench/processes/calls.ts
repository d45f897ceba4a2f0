import type { ChildProcess } from 'node:child_process';

/** Functions that one of our processes answers over its channel: one input each, plain values. */
type Function = (input: never) => unknown;

interface Call {
  id: number;
  name: string;
  input: unknown;
}

type Answer = { id: number; result: unknown } | { id: number; error: string };

/** Answers the parent's calls, and ends this process when the parent is gone. */
export function answerCalls<Calls extends Record<keyof Calls, Function>>(functions: Calls): void {
  const known = functions as unknown as Record<string, (input: unknown) => unknown>;
  process.on('message', async ({ id, name, input }: Call) => {
    const answer: Answer = await Promise.try(async () => ({ id, result: await known[name]?.(input) })).catch(
      (error: Error) => ({ id, error: error.stack ?? error.message }),
    );
    process.send?.(answer);
  });
  process.once('disconnect', () => process.exit());
}

/** Calls a child that has `answerCalls`. A child that ends owes no answer: the call is refused then. */
export function createCaller<Calls extends Record<keyof Calls, Function>>(child: ChildProcess, title: string) {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  child.on('message', (answer: Answer) => {
    const promise = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('error' in answer) promise?.reject(new Error(`${title}: ${answer.error}`));
    else promise?.resolve(answer.result);
  });
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error(`${title} ended in the middle of a call`));
  });
  return <Name extends keyof Calls & string>(
    name: Name,
    input: Parameters<Calls[Name]>[0],
  ): Promise<Awaited<ReturnType<Calls[Name]>>> => {
    const promise = Promise.withResolvers<unknown>();
    const id = ++last;
    waiting.set(id, promise);
    child.send({ id, name, input } satisfies Call);
    return promise.promise as Promise<Awaited<ReturnType<Calls[Name]>>>;
  };
}
