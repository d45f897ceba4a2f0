import type { JoinedField } from '../../supergraph/supergraph.ts';
import type { Difference } from '../difference.ts';

/** An `@override` that came, went or takes another share of the requests; what it moves is told by who answers. */
export function overrideDifference(coordinate: string, before: JoinedField, after: JoinedField): Difference | null {
  const was = overrides(before);
  const now = overrides(after);
  if (was === now) return null;
  const isShared = labels(before) !== labels(after);
  return {
    class: isShared ? 'DANGEROUS' : 'SAFE',
    code: 'FIELD_OVERRIDE_CHANGED',
    coordinate,
    message:
      `Field '${coordinate}' has ${now || 'no @override'}, before ${was || 'none'}` +
      (isShared ? ': both ministries have to give the same, and to be deployed before the hub' : ''),
  };
}

const overrides = ({ parts }: JoinedField): string =>
  [...parts]
    .filter(([, { override }]) => override !== undefined)
    .map(([ministry, { override, overrideLabel }]) => {
      const label = overrideLabel === undefined ? '' : `, label: "${overrideLabel}"`;
      return `@override(from: "${override}"${label}) in ${ministry}`;
    })
    .join(', ');

const labels = ({ parts }: JoinedField): string =>
  [...parts]
    .map(([ministry, { overrideLabel }]) => (overrideLabel === undefined ? '' : ministry + overrideLabel))
    .join();
