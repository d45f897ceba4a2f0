import { measureShape, shapes } from '@ortaq/kit/subgraph';
import { z } from 'zod';

/** The files of education's `data/`, beside `sources.json`. */
export const measure = z.strictObject({ ...measureShape, programme: shapes.id.optional() });

export const programme = z.strictObject({
  id: shapes.id,
  title: shapes.text,
  summary: shapes.text.optional(),
  plan: shapes.id.optional(),
  indicators: z.array(shapes.indicator),
  sources: z.array(shapes.citation).min(1),
});
