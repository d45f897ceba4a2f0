import type {
  AgencyResponsibilitiesQuery,
  DatePrecision,
  MeasureStatus,
  ResponsibilityRole,
} from '../../generated/operations.ts';
import { type Body, bodyOf } from '../body.ts';

type Responsibility = NonNullable<
  NonNullable<AgencyResponsibilitiesQuery['agency']>['responsibilities']
>['nodes'][number];
type Measure = NonNullable<Responsibility['measure']>;

/** The part that a body has in a measure. */
export interface Part {
  body: Body;
  role: ResponsibilityRole;
  /** False where the source does not name the body. */
  stated: boolean;
}

export interface Act {
  id: string;
  number: string | null;
  title: string;
  /** The day of its adoption, `YYYY-MM-DD`; null where it is not known to the day. */
  date: string | null;
}

export interface MeasureEntry {
  id: string;
  code: string | null;
  title: string | null;
  status: MeasureStatus | null;
  /** False where the owner could not be read, and this is what it last registered; nothing, where `title` is null. */
  live: boolean;
}

export interface Entry {
  role: ResponsibilityRole;
  asAgreed: boolean;
  /** False where the source does not name the body. */
  stated: boolean;
  /** The group, or the member, that the plan names instead; null where it names the body itself. */
  via: Body | null;
  others: Part[];
  plan: { id: string; title: string } | null;
  since: Act | null;
  /** The last day of the registered timeframe, `YYYY-MM-DD`. */
  due: string | null;
  overdue: boolean;
  /** Null where nothing of it could be read. */
  measure: MeasureEntry | null;
}

/** What is told of one responsibility. */
export function entryOf(read: Responsibility): Entry {
  const { role, asAgreed, stated, via, others, plan, since, dueOn, overdue, measure } = read;
  return {
    role,
    asAgreed,
    stated,
    via: via && bodyOf(via),
    others: others.map((other) => ({ body: bodyOf(other.agency), role: other.role, stated: other.stated })),
    plan: plan && { id: plan.id, title: plan.title?.in.value ?? plan.id },
    since: since && actOf(since),
    due: dueOn,
    overdue,
    measure: measure && measureOf(measure),
  };
}

function actOf({ id, number, title, adoptedOn }: NonNullable<Responsibility['since']>): Act {
  const known: DatePrecision = 'DAY';
  return { id, number, title: title.in.value, date: adoptedOn?.precision === known ? adoptedOn.date : null };
}

function measureOf(measure: Measure): MeasureEntry {
  const live = measure.title !== null;
  const told = live ? measure : measure.registered;
  return {
    id: measure.id,
    code: told?.code ?? null,
    title: told?.title?.in.value ?? null,
    status: told?.status ?? null,
    live,
  };
}
