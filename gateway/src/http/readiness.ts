import type { Readiness } from '@ortaq/kit/process';

/** Whether a ministry answers the hub; the log says why it does not. */
type MinistryState = 'up' | 'down';

/** How long an answer stands, in milliseconds: asking the hub often asks no ministry often. */
const staleAfter = 1_000;

/**
 * The hub is ready whenever it serves, whichever ministries are down: their fields alone are
 * missing then. Each probe resolves within its own bound to whether its ministry answers.
 *
 * @param now milliseconds on a clock that never goes back.
 */
export function createReadiness(
  served: () => { probes: Record<string, () => Promise<boolean>>; supergraph: object; exchangeLog?: MinistryState },
  now: () => number = () => performance.now(),
): () => Promise<Readiness> {
  let asked = Number.NEGATIVE_INFINITY;
  let readiness: Promise<Readiness> | undefined;

  const ask = async (): Promise<Readiness> => {
    const { probes, ...own } = served();
    const states = Object.entries(probes).map(async ([ministry, probe]): Promise<[string, MinistryState]> => {
      return [ministry, (await probe()) ? 'up' : 'down'];
    });
    return { ready: true, ...own, ministries: Object.fromEntries(await Promise.all(states)) };
  };

  return async () => {
    if (readiness === undefined || now() - asked >= staleAfter) {
      asked = now();
      readiness = ask();
    }
    return readiness;
  };
}
