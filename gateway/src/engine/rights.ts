import { Refusal } from '@ortaq/kit/process';

/**
 * Rights that are not enforced are refused rather than ignored: the ministry that wrote `@authenticated` relies on it.
 * With `--open` a supergraph is served without identity, and without rights.
 *
 * @throws Refusal where the hub would serve to everyone what the supergraph keeps from some.
 */
export function refuseUnguardedRights(hasRights: boolean, { supergraph, open }: { supergraph: string; open: boolean }) {
  if (!hasRights || open) return;
  throw new Refusal(
    `${supergraph} has rights (@authenticated, @requiresScopes or @policy), and the hub does not know its callers yet: ` +
      'everyone could read what they guard. Take them out, or serve a contract without those fields.',
  );
}
