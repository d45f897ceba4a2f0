import type { Connection } from '@ortaq/kit/subgraph';
import type { EffectiveResponsibility, Responsibility } from '../generated/prisma/client.ts';

/** A responsibility as it is told of an agency: `viaId` is the body that the plan names, where that is another. */
export interface ResponsibilityRow extends Responsibility {
  responsibilityId: string;
  viaId: string | null;
}

export type ResponsibilityConnection = Connection<ResponsibilityRow>;

/** A responsibility as the plan writes it. */
export function asWritten(written: Responsibility): ResponsibilityRow {
  return { ...written, responsibilityId: written.id, viaId: null };
}

/** A responsibility as it is told where groups are handled. */
export function asTold(
  told: Pick<EffectiveResponsibility, 'id' | 'agencyId'> & { responsibility: Responsibility },
): ResponsibilityRow {
  const written = told.responsibility;
  return {
    ...asWritten(written),
    id: told.id,
    agencyId: told.agencyId,
    viaId: told.agencyId === written.agencyId ? null : written.agencyId,
  };
}
