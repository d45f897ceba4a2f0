import type { Supergraph } from '../../supergraph/supergraph.ts';
import type { Difference } from '../difference.ts';

/** Ministries that joined or left, or that the hub asks elsewhere. */
export function ministryDifferences(before: Supergraph, after: Supergraph): Difference[] {
  const difference = (code: string, ministry: string, message: string): Difference => ({
    class: 'DANGEROUS',
    code,
    coordinate: ministry,
    message,
  });
  const now = [...after.urls].flatMap(([name, url]) => {
    const was = before.urls.get(name);
    if (was === undefined) {
      return [difference('MINISTRY_ADDED', name, `Ministry '${name}' joined: start it before the hub is deployed`)];
    }
    if (was === url) return [];
    const message = `The hub asks ministry '${name}' at ${url} by default, before at ${was}: let it answer there before the hub is deployed`;
    return [difference('MINISTRY_URL_CHANGED', name, message)];
  });
  const gone = [...before.urls.keys()].filter((name) => !after.urls.has(name));
  return [
    ...now,
    ...gone.map((name) =>
      difference('MINISTRY_REMOVED', name, `Ministry '${name}' left: deploy the hub before it is stopped`),
    ),
  ];
}
