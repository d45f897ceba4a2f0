import { type GraphQLSchema, print, printSchema, validateSchema } from 'graphql';
import type { Composition } from '../composition/composition.ts';
import { notice } from '../composition/notice.ts';
import type { Place, Problem } from '../composition/problem.ts';
import { apiOf } from './api.ts';
import { type Fault, faultsOf } from './faults.ts';
import { hideBeyond } from './hide.ts';
import { idleTags } from './idle-tags.ts';
import { contractNames } from './names.ts';
import { reachOf } from './reach.ts';
import { readSupergraph } from './supergraph.ts';
import { toldNames } from './told-names.ts';

type Places = ReadonlyMap<string, Place[]>;

/** A part of the composed schema that is served by itself. */
export interface FilteredContract {
  /** What a gateway runs: the whole supergraph, all that is not in the contract marked `@inaccessible`. */
  supergraph: string;
  /** The text of `<name>.graphql`: what clients see, with everything in alphabetical order. */
  api: string;
  /** The schema that `api` prints. */
  apiSchema: GraphQLSchema;
  /** Tags that open nothing, and descriptions that name what is not in it. */
  hints: Problem[];
}

/**
 * Makes a contract of a composed supergraph: what `@tag(name:)` opens, and nothing else.
 *
 * @param places where each element is declared, for problems: see `placesIn`; a supergraph knows no files.
 * @returns the contract, or as `errors` why nobody could use it.
 * @throws GraphQLError where the supergraph is not GraphQL.
 */
export function filterContract(
  text: string,
  name: string,
  places: Places = new Map(),
): FilteredContract | { errors: Problem[] } {
  const supergraph = readSupergraph(text);
  const reach = reachOf(supergraph, name);
  const placed = ({ coordinate, ...fault }: Fault): Problem => ({ ...fault, places: places.get(coordinate) ?? [] });
  const faults = faultsOf(supergraph, reach, name);
  if (faults.length > 0) return { errors: faults.map(placed) };
  const apiSchema = apiOf(supergraph, reach);
  const broken = validateSchema(apiSchema);
  if (broken.length > 0) return { errors: broken.map(({ message }) => invalid(name, message)) };
  return {
    supergraph: print(hideBeyond(supergraph, reach)),
    api: `${notice}${printSchema(apiSchema)}\n`,
    apiSchema,
    hints: [...idleTags(supergraph, reach, name), ...toldNames(supergraph, reach, name)].map(placed),
  };
}

/**
 * Makes all contracts of a composition.
 *
 * @param places where each element is declared: see `placesIn`.
 * @returns the texts of their files by their names, and what is wrong with them: errors, each with a contract that was
 *   not made, and hints.
 */
export function filterContracts(
  { supergraph }: Pick<Composition, 'supergraph'>,
  places?: Places,
): { contracts: Map<string, string>; errors: Problem[]; hints: Problem[] } {
  const filtered = contractNames.map((name) => ({ name, ...filterContract(supergraph, name, places) }));
  return {
    contracts: new Map(filtered.flatMap((each) => ('api' in each ? [[each.name, each.api]] : []))),
    errors: filtered.flatMap((each) => ('errors' in each ? each.errors : [])),
    hints: filtered.flatMap((each) => ('hints' in each ? each.hints : [])),
  };
}

const invalid = (contract: string, message: string): Problem => ({
  code: 'CONTRACT_INVALID',
  message: `The contract "${contract}" is no schema: ${message}`,
  places: [],
});
