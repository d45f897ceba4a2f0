import type { Problem } from '../composition/problem.ts';
import { connections } from './connections.ts';
import { deprecations } from './deprecations.ts';
import { descriptions } from './descriptions.ts';
import { knownRights } from './known-rights.ts';
import { listSizes } from './list-sizes.ts';
import { longLists } from './long-lists.ts';
import { mutations } from './mutations.ts';
import { names } from './names.ts';
import { nullableAcrossMinistries } from './nullable-across-ministries.ts';
import { readers } from './readers.ts';
import { requiresConflicts, requiresWithArguments } from './requires.ts';
import { rights } from './rights.ts';
import type { Contract, Rule } from './rule.ts';
import { stubs } from './stubs.ts';

/** The rules of the house, in the order in which their breaches are told. */
const rules: Rule[] = [
  descriptions,
  names,
  deprecations,
  nullableAcrossMinistries,
  readers,
  rights,
  knownRights,
  stubs,
  requiresWithArguments,
  requiresConflicts,
  listSizes,
  longLists,
  connections,
  mutations,
];

/** Every breach of every rule of the house. */
export function breaches(contract: Contract): Problem[] {
  return rules.flatMap((rule) => rule(contract));
}
