import { z } from 'zod';
import { languages, textOrigins } from '../values/index.ts';

/** The shapes that the files of demonstration data share. Unknown keys are refused. */
export const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/, 'an id of letters, digits, - _ .');
const day = z.iso.date();
export const precision = z.enum(['DAY', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'UNKNOWN']);
const origin = z.enum(textOrigins);

export const text = z
  .strictObject({
    original: z.enum(languages).optional(),
    kk: z.string().min(1).optional(),
    ru: z.string().min(1).optional(),
    en: z.string().min(1).optional(),
    origin: z.strictObject({ kk: origin.optional(), ru: origin.optional(), en: origin.optional() }),
  })
  .refine(
    (value) =>
      (['kk', 'ru', 'en'] as const).every((code) => (value[code] === undefined) === (value.origin[code] === undefined)),
    'every version has an origin, and no other',
  )
  .refine((value) => value.kk ?? value.ru ?? value.en, 'a text has at least one version');

export const partialDate = z.strictObject({
  date: day.optional(),
  endDate: day.optional(),
  precision,
  basis: z.enum(['STATED', 'LISTED', 'INFERRED']).optional(),
});

export const timeframe = z.strictObject({
  text,
  from: day.optional(),
  to: day.optional(),
  precision,
  continuous: z.boolean().default(false),
  recurrence: z
    .strictObject({
      every: z.enum(['WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR']),
      interval: z.int().min(1).default(1),
      dueMonth: z.int().min(1).max(12).optional(),
      dueDay: z.int().min(1).max(31).optional(),
    })
    .optional(),
});

export const source = z.strictObject({
  publisher: z.string().optional(),
  title: z.string(),
  publishedOn: partialDate.optional(),
  symbol: z.string().optional(),
  url: z.url().optional(),
  retrievedOn: day.optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  note: z.string().optional(),
});

export const citation = z.strictObject({
  source: z.string(),
  statedBy: z.string().optional(),
  paragraph: z.string().optional(),
  quote: z.string().optional(),
  quoteLanguage: z.enum(languages).optional(),
  note: z.string().optional(),
});

export const indicator = z.strictObject({
  id,
  name: text,
  unit: z.string(),
  unitName: text.optional(),
  baseline: z.number().optional(),
  baselinePeriod: z.string().optional(),
  target: z.number().optional(),
  targetPeriod: z.string().optional(),
  values: z.array(
    z.strictObject({
      period: z.string().optional(),
      value: z.number(),
      qualifier: z.enum(['EXACT', 'AT_LEAST', 'AT_MOST', 'MORE_THAN', 'LESS_THAN', 'ABOUT']),
      isChange: z.boolean(),
      source: citation.optional(),
    }),
  ),
});
