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
  kind: z.enum(AgencyKind),
  region: z.string().optional(),
  parent: shapes.id.optional(),
  members: z.array(shapes.id).default([]),
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
  url: z.url().optional(),
  sources,
});

export const plan = z.strictObject({
  id: shapes.id,
  title: shapes.text,
  kind: z.enum(PlanKind),
  status: z.enum(PlanStatus),
  owner: shapes.id,
  legalAct: shapes.id.optional(),
  from: day.optional(),
  to: day.optional(),
  statedMeasures: z.int().optional(),
  parent: shapes.id.optional(),
  supersedes: z.array(shapes.id).default([]),
  sections: z.array(z.strictObject({ id: shapes.id, number: z.string().optional(), title: shapes.text })).default([]),
  sources,
});
