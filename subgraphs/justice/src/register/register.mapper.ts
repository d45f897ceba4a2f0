import type { Connection, LocalizedText, Stored } from '@ortaq/kit/subgraph';
import type { MeasureRelation, RegisteredMeasure } from '../generated/prisma/client.ts';

export type RegisteredMeasureRow = Stored<RegisteredMeasure, { title: LocalizedText }>;

export type MeasureRelationRow = MeasureRelation;

/** A measure of any owner: the register knows it by its id, which names its type. */
export interface MeasureRef {
  id: string;
}

export type MeasureConnection = Connection<MeasureRef>;

const types = { justice: 'JusticeMeasure', labour: 'LabourMeasure', education: 'EducationMeasure' } as const;

type Owner = keyof typeof types;

/** The owner that a measure's id names, `labour` of `labour-1`; null where it names none. */
export function ownerOf(measure: string): Owner | null {
  const owner = measure.slice(0, measure.lastIndexOf('-'));
  return Object.hasOwn(types, owner) ? (owner as Owner) : null;
}

/** The type of the measure with this id. */
export function measureType(measure: string): (typeof types)[Owner] | null {
  const owner = ownerOf(measure);
  return owner === null ? null : types[owner];
}
