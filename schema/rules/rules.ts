import type { Problem } from '../composition/problem.ts';
import { descriptions } from './descriptions.ts';
import type { Contract, Rule } from './rule.ts';

/** The rules of the house, in the order in which their breaches are told. */
const rules: Rule[] = [descriptions];

/** Every breach of every rule of the house. */
export function breaches(contract: Contract): Problem[] {
  return rules.flatMap((rule) => rule(contract));
}
