import type {
  FollowUpMatrixQuery,
  ImplementationStatus,
  LinkBasis,
  MeasureStatus,
  Position,
} from '../generated/operations.ts';
import { type Agency, agencyOf } from './agency.ts';

type Recommendation = NonNullable<FollowUpMatrixQuery['review']>['recommendations']['nodes'][number];
type Measure = NonNullable<Recommendation['measures'][number]>;

export interface MeasureEntry {
  id: string;
  title: string | null;
  status: MeasureStatus | null;
  /** The last day of the timeframe, `YYYY-MM-DD`. */
  due: string | null;
  overdue: boolean | null;
  /** False where the owner could not be read, and this is what it last registered; nothing, where `title` is null. */
  live: boolean;
  lead: Agency | null;
  coExecutors: Agency[];
}

export interface Entry {
  id: string;
  paragraph: string | null;
  states: string[];
  position: Position | null;
  /** The official text or, where it has not been imported, the hub's summary. */
  words: string;
  official: boolean;
  /** Null while a linked measure's live status cannot be read. */
  derivedStatus: ImplementationStatus | null;
  /** What each of `measures` was linked on, in their order. */
  bases: LinkBasis[];
  /** Null for a linked measure of which nothing could be read. */
  measures: (MeasureEntry | null)[];
}

/** What the matrix says of one recommendation. */
export function entryOf(recommendation: Recommendation): Entry {
  const { id, text, summary, measures } = recommendation;
  return {
    id,
    paragraph: recommendation.paragraph ?? null,
    states: recommendation.states.map((state) => state.name.in.value),
    position: recommendation.position ?? null,
    words: text?.in.value ?? summary?.in.value ?? '',
    official: Boolean(text),
    derivedStatus: recommendation.derivedStatus ?? null,
    bases: recommendation.links.map(({ basis }) => basis),
    measures: measures.map((measure) => (measure ? measureOf(measure) : null)),
  };
}

function measureOf(measure: Measure): MeasureEntry {
  const live = measure.title !== null && measure.title !== undefined;
  const told = live ? measure : measure.registered;
  const responsible = measure.responsibilities ?? [];
  return {
    id: measure.id,
    title: told?.title?.in.value ?? null,
    status: told?.status ?? null,
    due: told?.timeframe?.to ?? null,
    overdue: told?.overdue ?? null,
    live,
    lead: responsible.filter(({ role }) => role === 'LEAD').map(agencyOf)[0] ?? null,
    coExecutors: responsible.filter(({ role }) => role === 'CO_EXECUTOR').map(agencyOf),
  };
}
