import type { TypePart } from '../../supergraph/supergraph.ts';
import type { Difference } from '../difference.ts';

/** How one ministry's keys of a type differ. Clients see none of it, but the hub asks by keys at once. */
export function keyDifferences(type: string, ministry: string, before: TypePart, after: TypePart): Difference[] {
  const difference = (code: string, message: string): Difference => ({
    class: 'DANGEROUS',
    code,
    coordinate: type,
    message: `Type '${type}' of ${ministry} ${message}`,
  });
  const ministryFirst = `deploy ${ministry} first, then the hub, which may use it at once`;
  const hubFirst = `deploy the hub first, then ${ministry}, which may be asked by it until then`;

  const came = [...after.keys.keys()].filter((key) => !before.keys.has(key));
  const went = [...before.keys.keys()].filter((key) => !after.keys.has(key));
  const differences: Difference[] = [];
  if (came.length > 0 && went.length > 0) {
    const message =
      `has ${keys(came)} instead of ${keys(went)}: a hub and a ${ministry} of different versions do not understand each ` +
      `other. In steps: add the new key, deploy ${ministry}, then the hub; only then drop the old one`;
    differences.push(difference('KEY_CHANGED', message));
  } else if (came.length > 0) {
    differences.push(difference('KEY_ADDED', `has ${keys(came)} too: ${ministryFirst}`));
  } else if (went.length > 0) {
    differences.push(difference('KEY_REMOVED', `no longer has ${keys(went)}: ${hubFirst}`));
  }
  for (const [key, isResolvable] of after.keys) {
    const was = before.keys.get(key);
    if (was === undefined || was === isResolvable) continue;
    const message = isResolvable
      ? `is resolved by ${keys([key])}: ${ministryFirst}`
      : `is no longer resolved by ${keys([key])}: ${hubFirst}`;
    differences.push(difference('KEY_RESOLVABLE_CHANGED', message));
  }
  if (before.isInterfaceObject !== after.isInterfaceObject) {
    const message = `is ${after.isInterfaceObject ? 'now' : 'no longer'} an @interfaceObject: deploy ${ministry} and the hub together`;
    differences.push(difference('INTERFACE_OBJECT_CHANGED', message));
  }
  return differences;
}

const keys = (fields: string[]): string => `the key ${fields.map((each) => `"${each}"`).join(', ')}`;
