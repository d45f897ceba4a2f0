import { z } from 'zod';
import { citation, id, indicator, text, timeframe } from './shapes.ts';

const status = z.enum([
  'NOT_REPORTED',
  'PROPOSED',
  'PLANNED',
  'IN_PROGRESS',
  'SUSPENDED',
  'COMPLETED',
  'NOT_IMPLEMENTED',
  'CANCELLED',
]);

/**
 * A measure in an owner's `data/measures.json`: its content, which is the owner's, and
 * its place in the register, which is justice's. The owner's loader and the register's
 * read the same files, so that they begin alike.
 */
export const measureShape = {
  id,
  code: z.string().optional(),
  title: text,
  status,
  timeframe: timeframe.optional(),
  deliverables: z.array(
    z.strictObject({
      id,
      form: text,
      timeframe: timeframe.optional(),
      status: status.optional(),
      completedOn: z.iso.date().optional(),
    }),
  ),
  funding: z.array(
    z.strictObject({
      text,
      source: z
        .enum([
          'REPUBLICAN_BUDGET',
          'LOCAL_BUDGET',
          'WITHIN_ALLOTTED_FUNDS',
          'NATIONAL_FUND',
          'INTERNATIONAL',
          'PRIVATE',
          'OTHER',
          'NONE_REQUIRED',
        ])
        .optional(),
      budgetProgramme: z.string().optional(),
      year: z.int().optional(),
      amountThousandTenge: z.number().optional(),
    }),
  ),
  indicators: z.array(indicator),
  sdgs: z.array(z.string().regex(/^\d{1,2}(\.\w{1,2}(\.\d)?)?$/)),
  sources: z.array(citation).min(1),
  revision: z.int().min(1),
  updatedAt: z.iso.datetime(),
  plan: id.optional(),
  section: id.optional(),
  responsibilities: z.array(
    z.strictObject({
      agency: id,
      role: z.enum(['LEAD', 'CO_EXECUTOR']),
      asAgreed: z.boolean(),
      stated: z.boolean(),
      writtenAs: z.string().optional(),
    }),
  ),
  relations: z.array(z.strictObject({ kind: z.enum(['SAME_AS', 'CONTINUES', 'REPLACES', 'PART_OF']), measure: id })),
};

/** What every owner's file has; an owner's own columns pass unread. */
export const measureInFile = z.looseObject(measureShape);

export type MeasureInFile = z.output<typeof measureInFile>;
