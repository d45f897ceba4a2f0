import { measureShape, shapes } from '@ortaq/kit/subgraph';
import { z } from 'zod';

/** The files of labour's `data/`, beside `sources.json`. */
export const measure = z.strictObject({ ...measureShape, direction: shapes.id.optional() });

export const direction = z.strictObject({
  id: shapes.id,
  number: z.int().min(1),
  title: shapes.text,
  sources: z.array(shapes.citation).min(1),
});

export const digitalSystem = z.strictObject({
  id: shapes.id,
  name: shapes.text,
  state: z.enum(['PLANNED', 'IN_DEVELOPMENT', 'LAUNCHED', 'UNKNOWN']),
  sources: z.array(shapes.citation).min(1),
});
