import { shapes } from '@ortaq/kit/subgraph';
import { z } from 'zod';
import {
  InstrumentState,
  LinkBasis,
  Mechanism,
  ParticipationRole,
  Position,
  RecommendationKind,
  StatementKind,
} from '../generated/prisma/enums.ts';

/** The files of foreign affairs' `data/`, beside `sources.json`. */
const sources = z.array(shapes.citation).min(1);
const count = z.int().min(0);
const country = z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code');

export const review = z.strictObject({
  id: shapes.id,
  mechanism: z.enum(Mechanism),
  title: shapes.text,
  cycle: z.int().min(1).optional(),
  session: z.int().min(1).optional(),
  heldOn: shapes.partialDate.optional(),
  official: z
    .strictObject({
      received: count,
      supported: count.optional(),
      noted: count.optional(),
      unit: z.enum(['PARAGRAPH', 'RECOMMENDING_STATE', 'UNKNOWN']),
      source: shapes.citation.optional(),
    })
    .optional(),
  sources,
});

export const state = z.strictObject({
  id: country,
  iso3: z.string().regex(/^[A-Z]{3}$/),
  m49: z.string().regex(/^\d{3}$/),
  name: shapes.text,
  aliases: z.array(z.string().min(1)),
  sources,
});

export const theme = z.strictObject({ id: shapes.id, name: shapes.text, sources });

export const affectedGroup = z.strictObject({ id: shapes.id, name: shapes.text, sources });

export const cluster = z.strictObject({ ...affectedGroup.shape, number: z.int().min(1).optional() });

/** Without the official text, which is the United Nations': it comes by import. */
export const recommendation = z.strictObject({
  id: shapes.id,
  review: shapes.id,
  kind: z.enum(RecommendationKind),
  mechanism: z.enum(Mechanism),
  paragraph: z.string().optional(),
  states: z.array(country),
  position: z.enum(Position).optional(),
  actionCategory: z.int().min(1).max(5).optional(),
  issues: z.array(z.string()),
  summary: shapes.text,
  clusters: z.array(shapes.id),
  affectedGroups: z.array(shapes.id),
  identifiers: z.array(z.strictObject({ scheme: z.string(), value: z.string() })),
  sources,
});

export const link = z.strictObject({
  recommendation: shapes.id,
  measure: shapes.id,
  basis: z.enum(LinkBasis),
  note: shapes.text.optional(),
  linkedOn: z.iso.date().optional(),
});

export const person = z.strictObject({
  id: shapes.id,
  name: shapes.text,
  aliases: z.array(z.string().min(1)),
  posts: z
    .array(
      z.strictObject({
        title: shapes.text,
        agency: shapes.id.optional(),
        asOf: shapes.partialDate,
        source: shapes.citation,
      }),
    )
    .min(1),
});

const participation = z.strictObject({
  person: shapes.id,
  role: z.enum(ParticipationRole),
  subject: shapes.text.optional(),
});

const statement = z.strictObject({
  id: shapes.id,
  text: shapes.text,
  kind: z.enum(StatementKind),
  person: shapes.id.optional(),
  agency: shapes.id.optional(),
  affectedGroups: z.array(shapes.id),
  sources,
});

export const meeting = z.strictObject({
  id: shapes.id,
  title: shapes.text,
  heldOn: shapes.partialDate.optional(),
  place: z.string().optional(),
  organiser: shapes.id.optional(),
  participants: z.array(shapes.id),
  participations: z.array(participation).default([]),
  statements: z.array(statement).default([]),
  indicators: z.array(shapes.indicator).default([]),
  sources,
});

export const proposal = z.strictObject({
  id: shapes.id,
  text: shapes.text,
  by: shapes.id.optional(),
  person: z.string().optional(),
  author: shapes.id.optional(),
  meeting: shapes.id.optional(),
  sources,
});

export const instrument = z.strictObject({
  id: shapes.id,
  title: shapes.text,
  state: z.enum(InstrumentState),
  milestones: z
    .array(
      z.strictObject({
        text: shapes.text,
        on: shapes.partialDate.optional(),
        planned: z.boolean(),
        source: shapes.citation,
      }),
    )
    .default([]),
  sources,
});
