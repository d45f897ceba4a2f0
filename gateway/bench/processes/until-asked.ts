/**
 * Does some work, but no longer than until this process is asked to end. Then it rejects with the signal's name; the work
 * is abandoned where it is.
 */
export async function untilAsked<Result>(work: Promise<Result>): Promise<Result> {
  const asked = Promise.withResolvers<never>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => asked.reject(new Asked(signal)));
  }
  // What is abandoned may fail as its processes end, with nobody to hear of it.
  work.catch(() => undefined);
  return Promise.race([work, asked.promise]);
}

/** The end was asked for. */
export class Asked extends Error {}
