import { bare } from './bare/contender.ts';
import type { Contender } from './contender.ts';
import { floor } from './floor/contender.ts';
import { hive, hiveWithRust } from './hive.ts';
import { ortaq, ortaqSharing } from './ortaq.ts';
import { stock } from './stock/contender.ts';

/** All contenders, in the order in which each round measures them. */
export const contenders: readonly Contender[] = [floor, ortaq, ortaqSharing, bare, stock, hive, hiveWithRust];
