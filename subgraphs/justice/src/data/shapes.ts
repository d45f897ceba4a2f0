import { measureShape, shapes } from '@ortaq/kit/subgraph';
import { z } from 'zod';
import { AgencyKind, LegalActKind, LegalActStatus, PlanKind, PlanStatus } from '../generated/prisma/enums.ts';

/** The files of justice's `data/`, beside `sources.json`. */
const sources = z.array(shapes.citation).min(1);
const day = z.iso.date();

export const measure = z.strictObject({ ...measureShape, legalAct: shapes.id.optional() });

export const agency = z.strictObject({
  id: shapes.id,
  name: shapes.text,
  shortName: shapes.text.optional(),
  aliases: z.array(z.string()).default([]),
  description: shapes.text.optional(),
  kind: z.enum(AgencyKind),
  region: z.string().optional(),
  parent: shapes.id.optional(),
  members: z.array(shapes.id).default([]),
  observers: z.array(shapes.id).default([]),
  established: shapes.partialDate.optional(),
  validFrom: day.optional(),
  validTo: day.optional(),
  successors: z.array(shapes.id).default([]),
  sources,
});

export const legalAct = z.strictObject({
  id: shapes.id,
  title: shapes.text,
  kind: z.enum(LegalActKind),
  status: z.enum(LegalActStatus),
  number: z.string().optional(),
  adoptedOn: shapes.partialDate.optional(),
  summary: shapes.text.optional(),
  carriesOut: shapes.id.optional(),
  indicators: z.array(shapes.indicator).default([]),
  url: z.url().optional(),
  sources,
});

const planStatus = z.enum(PlanStatus);

export const plan = z.strictObject({
  id: shapes.id,
  title: shapes.text,
  kind: z.enum(PlanKind),
  status: planStatus,
  owner: shapes.id,
  legalAct: shapes.id.optional(),
  from: day.optional(),
  to: day.optional(),
  statements: z
    .array(
      z.strictObject({
        status: planStatus,
        asOf: shapes.partialDate,
        place: z.enum(['TEXT', 'HEADLINE']),
        source: shapes.citation,
      }),
    )
    .default([]),
  statedMeasures: z.int().optional(),
  indicators: z.array(shapes.indicator).default([]),
  subjects: z.array(shapes.text).default([]),
  parent: shapes.id.optional(),
  supersedes: z.array(shapes.id).default([]),
  sections: z.array(z.strictObject({ id: shapes.id, number: z.string().optional(), title: shapes.text })).default([]),
  sources,
});
