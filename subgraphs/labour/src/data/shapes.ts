import { measureShape, shapes } from '@ortaq/kit/subgraph';
import { z } from 'zod';
import { ConsultationKind } from '../generated/prisma/enums.ts';

/** The files of labour's `data/`, beside `sources.json`. */
export const measure = z.strictObject({
  ...measureShape,
  direction: shapes.id.optional(),
  expectedEffects: z.array(shapes.text).default([]),
});

export const direction = z.strictObject({
  id: shapes.id,
  number: z.int().min(1),
  title: shapes.text,
  sources: z.array(shapes.citation).min(1),
});

export const digitalSystem = z.strictObject({
  id: shapes.id,
  name: shapes.text,
  purpose: shapes.text.optional(),
  state: z.enum(['PLANNED', 'IN_DEVELOPMENT', 'LAUNCHED', 'UNKNOWN']),
  sources: z.array(shapes.citation).min(1),
});

export const consultation = z.strictObject({
  id: shapes.id,
  title: shapes.text,
  kind: z.enum(ConsultationKind),
  plan: shapes.id.optional(),
  heldOn: shapes.partialDate.optional(),
  sources: z.array(shapes.citation).min(1),
});
