import type { SelectionSetNode } from 'graphql';
import { Kind } from 'graphql';
import { createDisclose } from '../disclose/disclosure.ts';
import type { Ministry } from '../fetch/ministry.ts';
import { fetchedFields, type FetchedFields, renamedFields } from '../plan/fetched-fields.ts';
import type { Fetch, Requirement } from '../plan/plan.ts';
import { type Context, entitiesInContext } from './contexts.ts';
import { bodyOf, variablesText } from './body.ts';
import { type Json, typenameOf } from './json.ts';
import { merge } from './merge.ts';
import { entitiesAt, pathsOf, visitPlaces } from './places.ts';
import { rename } from './renames.ts';
import { joining, logLacking, reportErrors, reportFailure, unreported } from './reports.ts';
import { compileRepresentation } from './representation.ts';
import type { Path, Run } from './run.ts';
import { compileTake, type Taking } from './take.ts';
import type { CompiledWithin } from './within.ts';

/** What is asked in one request: entities that stand in the same context. */
interface Batch {
  context: Context;
  /** What the ministry is sent, each once. */
  representations: Map<string, number>;
  /** The entities, each with the place of its representation. */
  entities: Map<Json, number>;
  /** Whether some were found that cannot be asked about. */
  isPartial: boolean;
}

/** Whether an entity is asked about already. */
type IsAsked = (entity: Json) => boolean;

/** A step that leaves out what is asked about already. */
export type EntityStep = (run: Run, isAsked?: IsAsked) => Promise<void>;

/**
 * Compiles a question to one ministry about the entities at one place of the answer.
 *
 * @param otherwise what is done about those of which, or around which, not all is known that the question needs.
 */
export function compileEntityFetch(
  fetch: Fetch & { requires: Requirement[] },
  selections: SelectionSetNode,
  ministry: Ministry,
  { subtypes, isInContext }: CompiledWithin,
  otherwise: EntityStep | null = null,
): EntityStep {
  const represent = compileRepresentation(fetch, subtypes);
  const asked = entitySelections(selections);
  const take = compileTake([asked], subtypes);
  const disclose = createDisclose(ministry.name, [asked], () => '');
  const fields = fetch.renamed.reduce<FetchedFields>(renamedFields, fetchedFields(asked));
  const opening = `${bodyOf(fetch)}"representations":[`;

  /** Of what nests too deep to be written nothing is known. */
  function represented(entity: Json): string | null {
    try {
      return represent(entity);
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  }

  function batchesOf(run: Run, isAsked?: IsAsked): Batch[] {
    if (fetch.contexts.length === 0) return [batchOf({}, entitiesAt(run.data, fetch.path), isAsked)];
    const inContext = entitiesInContext(run.data, fetch, subtypes);
    const groups = Map.groupBy(inContext, ({ context }) => JSON.stringify(context));
    return [...groups.values()].map((group) =>
      batchOf(
        group[0]?.context ?? null,
        group.map(({ entity }) => entity),
        isAsked,
      ),
    );
  }

  function batchOf(context: Context | null, found: Json[], isAsked?: IsAsked): Batch {
    const representations = new Map<string, number>();
    const entities = new Map<Json, number>();
    let isPartial = false;
    for (const entity of isAsked ? found.filter((each) => !isAsked(each)) : found) {
      const text = context && represented(entity);
      if (text === null) {
        isPartial = true;
        continue;
      }
      let place = representations.get(text);
      if (place === undefined) representations.set(text, (place = representations.size));
      entities.set(entity, place);
    }
    return { context: context ?? {}, representations, entities, isPartial };
  }

  async function send(run: Run, { context, representations, entities }: Batch): Promise<void> {
    if (representations.size === 0) return;
    const paths = (place?: number): Path[] =>
      pathsOf(run.data, fetch.path, (entity) =>
        place === undefined ? entities.has(entity) : entities.get(entity) === place,
      );
    const variables = variablesText(fetch.variables, run) + contextText(context);
    const body = `${opening}${[...representations.keys()].join()}]${variables}}}`;
    try {
      const { data, errors } = await ministry.ask(body, { entities: representations.size, isMutation: false, run });
      const given = data?.['_entities'] as (Json | null)[] | undefined;
      if (given) {
        discloseTo(run, given, entities);
        const lacking = joining(run, ministry, () => join(given, entities));
        note(run, unreported(lacking, errors), given, entities);
      }
      if (errors.length > 0) {
        const at = ([root, place, ...rest]: Path) =>
          root === '_entities' && typeof place === 'number' ? paths(place).map((path) => [...path, ...rest]) : [];
        reportErrors(run, ministry.name, errors, { all: paths, isWhole: given !== undefined, at });
      }
    } catch (error) {
      reportFailure(run, ministry.name, error, paths());
    }
  }

  /** Of equal entities the ministry has told once. */
  function discloseTo({ disclosure }: Run, given: readonly (Json | null)[], entities: Batch['entities']): void {
    if (!disclosure) return;
    const noted = new Set<number>();
    for (const [entity, place] of entities) {
      if (!noted.has(place)) disclose(disclosure, given[place], entity);
      noted.add(place);
    }
  }

  /** @returns what the answer lacks, in its own paths. */
  function join(given: readonly (Json | null)[], entities: Batch['entities']): Path[] {
    const taking: Taking = { trail: ['_entities'], lacking: [] };
    const taken = new Set<number>();
    for (const [entity, place] of entities) {
      const source = given[place];
      if (!source || taken.has(place)) continue;
      taken.add(place);
      taking.trail[1] = place;
      const known = typenameOf(entity);
      // Of what is known as an interface alone the ministry may say more.
      const isAbstract = known === undefined || subtypes.isAbstract(known);
      take(source, taking, 2, isAbstract ? (typenameOf(source) ?? known) : known);
    }
    for (const each of fetch.renamed) rename(given, each, subtypes);
    const used = new Set<number>();
    for (const [entity, place] of entities) {
      const source = given[place];
      // Equal entities share what was fetched for them, but where it may come to differ.
      const isShared = isInContext && used.has(place);
      if (source) merge(entity, isShared ? structuredClone(source) : source, fields, subtypes);
      used.add(place);
    }
    return taking.lacking;
  }

  /** Keeps where something is missing that no error tells of, and of what a ministry says that it is not there. */
  function note(
    run: Run,
    lacking: readonly Path[],
    given: readonly (Json | null)[],
    entities: Batch['entities'],
  ): void {
    if (lacking.length === 0 && !given.includes(null)) return;
    logLacking(run, ministry, lacking);
    const ofPlace = Map.groupBy(lacking, ([, place]) => place);
    const trail: Path = [];
    const visit = (entity: Json) => {
      const place = entities.get(entity);
      if (place === undefined) return;
      if (given[place] === null) run.unknown.push([...trail]);
      for (const [, , ...rest] of ofPlace.get(place) ?? []) {
        run.lacking.push({ ministry: ministry.name, path: [...trail, ...rest] });
      }
    };
    visitPlaces(run.data, fetch.path, visit, trail);
  }

  return async (run, isAsked) => {
    const batches = batchesOf(run, isAsked);
    const sent = batches.map((batch) => send(run, batch));
    if (otherwise && batches.some(({ isPartial }) => isPartial)) {
      sent.push(otherwise(run, (entity) => batches.some(({ entities }) => entities.has(entity))));
    }
    await Promise.all(sent);
  };
}

/** What is asked of each of `_entities`. */
function entitySelections({ selections }: SelectionSetNode): SelectionSetNode {
  const [entities] = selections;
  const asked = entities?.kind === Kind.FIELD ? entities.selectionSet : undefined;
  return asked ?? { kind: Kind.SELECTION_SET, selections: [] };
}

const contextText = (context: Context): string =>
  Object.entries(context)
    .map(([name, value]) => `,${JSON.stringify(name)}:${JSON.stringify(value)}`)
    .join('');
