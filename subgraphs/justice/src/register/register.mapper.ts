import type { Connection, LocalizedText, Stored } from '@ortaq/kit/subgraph';
import { type MeasureOwner, measureOwners } from '@ortaq/schema/ministries';
import type { MeasureRelation, RegisteredMeasure } from '../generated/prisma/client.ts';

export type RegisteredMeasureRow = Stored<RegisteredMeasure, { title: LocalizedText }>;

export type MeasureRelationRow = MeasureRelation;

/** A measure of any owner: the register knows it by its id, which names its type. */
export interface MeasureRef {
  id: string;
}

export type MeasureConnection = Connection<MeasureRef>;

const owners = new Map<string, MeasureOwner>(measureOwners.map((owner) => [owner.name, owner]));

/** The owner that a measure's id names, `labour` of `labour-1`; undefined where it names none. */
export function ownerOf(measure: string): MeasureOwner | undefined {
  const name = measure.slice(0, measure.lastIndexOf('-'));
  return owners.get(name);
}
