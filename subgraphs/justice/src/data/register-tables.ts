import { measureColumns, type MeasureInFile } from '@ortaq/kit/subgraph';
import { ownerOf } from '../register/register.mapper.ts';

/** The register's rows for measures of any owner, ready for `createMany`. */
export function registerTables(measures: MeasureInFile[]) {
  return {
    measures: measures.map((measure) => ({
      ...measureColumns(measure),
      ownerId: ownerNamedBy(measure.id),
      planId: measure.plan ?? null,
      sectionId: measure.section ?? null,
      asOf: new Date(measure.updatedAt),
    })),
    responsibilities: measures.flatMap(({ id, responsibilities }) =>
      responsibilities.map(({ agency, ...part }, order) => ({
        ...part,
        id: `${id}:${order + 1}`,
        measureId: id,
        agencyId: agency,
        order: order + 1,
      })),
    ),
    relations: measures.flatMap(({ id, relations }) =>
      relations.map(({ kind, measure }) => ({ measureId: id, kind, otherId: measure })),
    ),
  };
}

function ownerNamedBy(measure: string): string {
  const owner = ownerOf(measure);
  if (!owner) throw new Error(`The id ${measure} names no owner: it must be <owner>-<number>.`);
  return owner.name;
}
