import {
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { needsOf, type Rights } from '../../rights/rights.ts';
import type { Path } from '../compile/run.ts';
import type { AskedOperation } from './asked-operation.ts';

/** What of an operation has to do with rights. */
export interface Touches {
  /** The fields with rights that are asked for and given, by their coordinates, in alphabetical order; none where all is public. */
  guarded: readonly string[];
  /** Whether one of these is guarded by a policy, so that it is given for a purpose only. */
  needsPurpose: boolean;
}

export const touchesNothing: Touches = { guarded: [], needsPurpose: false };

/**
 * Looks through all that an operation asks for, conditions considered.
 *
 * @returns what it touches, and where it was denied, by names without places in lists: a fragment counts where it is first
 *   spread.
 */
export function touchesOf(asked: AskedOperation, schema: GraphQLSchema, rights: Rights) {
  const guarded = new Set<string>();
  const deniedAt: Path[] = [];
  const opened = new Set<string>();
  let needsPurpose = false;
  const root = schema.getRootType(asked.operation.operation) ?? undefined;
  look(asked.operation.selectionSet, root, []);
  const touches: Touches = guarded.size === 0 ? touchesNothing : { guarded: [...guarded].toSorted(), needsPurpose };
  return { touches, deniedAt };

  function look({ selections }: SelectionSetNode, parent: GraphQLNamedType | undefined, path: Path): void {
    for (const node of selections) {
      if (!asked.isIncluded(node)) continue;
      if (node.kind === Kind.INLINE_FRAGMENT) {
        look(node.selectionSet, node.typeCondition ? schema.getType(node.typeCondition.name.value) : parent, path);
      } else if (node.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = asked.fragments.get(node.name.value);
        if (!fragment || opened.has(node.name.value)) continue;
        opened.add(node.name.value);
        look(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), path);
      } else {
        const at = [...path, (node.alias ?? node.name).value];
        if (asked.denied.has(node)) deniedAt.push(at);
        else if (isObjectType(parent) || isInterfaceType(parent)) {
          const { value: name } = node.name;
          note(parent.name, name);
          const field = parent.getFields()[name];
          if (field && node.selectionSet) look(node.selectionSet, getNamedType(field.type), at);
        }
      }
    }
  }

  function note(type: string, field: string): void {
    const needed = needsOf(rights, type, field);
    if (needed.length === 0) return;
    guarded.add(`${type}.${field}`);
    needsPurpose ||= needed.some((name) => rights.clauses.get(name)?.kind === 'policies');
  }
}
