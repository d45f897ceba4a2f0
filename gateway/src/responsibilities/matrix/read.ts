import type {
  Language,
  PlanTitlesQuery,
  PlanTitlesQueryVariables,
  ResponsibilityMatrixQuery,
  ResponsibilityMatrixQueryVariables,
} from '../../generated/operations.ts';
import type { HubClient } from '../../report/hub-client.ts';
import { NotThere } from '../../report/run.ts';
import { type Body, bodyOf } from '../body.ts';
import { justiceIsDown } from '../justice-is-down.ts';
import type { MatrixOptions } from '../options.ts';

type Counted = NonNullable<ResponsibilityMatrixQuery['responsibilityMatrix']>[number];

/** For how many measures an agency answers in a plan. */
export interface Count {
  leads: number;
  coExecutes: number;
}

export interface Row {
  /** Null for the measures that stand in no plan. */
  plan: { id: string; title: string } | null;
  /** By agency's id; none where the agency answers for nothing. */
  counts: Map<string, Count>;
}

/** Who answers in which plan. */
export interface Matrix {
  /** In the hub's order; what stands in no plan comes last. */
  plans: Row[];
  /** Those that answer for something: the one that leads most first. */
  agencies: Body[];
  unavailable: Set<string>;
}

/**
 * Reads the matrix of plans and agencies.
 *
 * @throws NotThere where there is no plan of a given id, naming those there are; Refusal where justice cannot be read.
 */
export async function readMatrix(ask: HubClient, { plans, groups, language }: MatrixOptions): Promise<Matrix> {
  const filter = { groups, ...(plans.length > 0 && { plan: plans }) };
  const { data, unavailable } = await ask<ResponsibilityMatrixQuery, ResponsibilityMatrixQueryVariables>(
    'ResponsibilityMatrix',
    { filter, language },
  );
  if (!data.responsibilityMatrix) throw justiceIsDown();
  const matrix = matrixOf(data.responsibilityMatrix);
  const missing = plans.filter((id) => !matrix.plans.some(({ plan }) => plan?.id === id));
  const empty = missing.length > 0 ? await emptyRows(ask, missing, language) : [];
  return { plans: [...matrix.plans, ...empty], agencies: matrix.agencies, unavailable };
}

/** The counts by plan and agency. */
export function matrixOf(counted: Counted[]): Omit<Matrix, 'unavailable'> {
  const byPlan = [...Map.groupBy(counted, ({ plan }) => plan?.id ?? null)];
  const last = (id: string | null) => Number(id === null);
  return {
    plans: byPlan.toSorted(([a], [b]) => last(a) - last(b)).map(([, ofPlan]) => rowOf(ofPlan)),
    agencies: agenciesOf(counted),
  };
}

function rowOf(ofPlan: Counted[]): Row {
  const plan = ofPlan[0]?.plan ?? null;
  return {
    plan: plan && { id: plan.id, title: plan.title?.in.value ?? plan.id },
    counts: new Map(ofPlan.map(({ agency, leads, coExecutes }) => [agency.id, { leads, coExecutes }])),
  };
}

function agenciesOf(counted: Counted[]): Body[] {
  const ofAgency = [...Map.groupBy(counted, ({ agency }) => agency.id).values()].map((counts) => ({
    agency: counts[0]?.agency,
    leads: counts.reduce((sum, { leads }) => sum + leads, 0),
    coExecutes: counts.reduce((sum, { coExecutes }) => sum + coExecutes, 0),
  }));
  return ofAgency
    .toSorted((a, b) => b.leads - a.leads || b.coExecutes - a.coExecutes)
    .flatMap(({ agency }) => (agency ? [bodyOf(agency)] : []));
}

/** Rows of plans for which nobody answers. */
async function emptyRows(ask: HubClient, ids: string[], language: Language): Promise<Row[]> {
  const { data } = await ask<PlanTitlesQuery, PlanTitlesQueryVariables>('PlanTitles', { language });
  if (!data.plans) throw justiceIsDown();
  const titles = new Map(data.plans.map(({ id, title }) => [id, title?.in.value ?? id]));
  const unknown = ids.find((id) => !titles.has(id));
  if (unknown !== undefined) {
    throw new NotThere(`There is no plan ${unknown}. There are: ${[...titles.keys()].join(', ')}.`);
  }
  return ids.map((id) => ({ plan: { id, title: titles.get(id) ?? id }, counts: new Map() }));
}
