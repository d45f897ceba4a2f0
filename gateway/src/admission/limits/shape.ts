import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/** What an operation asks for, its fragments counted wherever they are spread. */
export interface Shape {
  /** How many fields are within one another. */
  depth: number;
  /** How many fields there are. */
  height: number;
  aliases: number;
  /** How many fields the outermost selection has. */
  rootFields: number;
}

/** A fragment that leads back to itself has no end. */
export class CircularFragment extends Error {
  readonly fragment: string;
  constructor(fragment: string) {
    super(`fragment ${fragment} leads back to itself`);
    this.fragment = fragment;
  }
}

/**
 * The shapes of a document's operations. Each fragment is counted once, however often it is spread, so that the time is
 * that of reading the document. Spreads of unknown fragments count for nothing: validation names them.
 *
 * @throws CircularFragment where there is one, whether an operation spreads it or not.
 */
export function shapesOf({ definitions }: DocumentNode): Shape[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, Shape | 'being counted'>();

  function shapeOf({ selections }: SelectionSetNode): Shape {
    const shape = { depth: 0, height: 0, aliases: 0, rootFields: 0 };
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const within = selection.selectionSet ? shapeOf(selection.selectionSet) : nothing;
        const aliases = within.aliases + (selection.alias ? 1 : 0);
        add(shape, { depth: within.depth + 1, height: within.height + 1, aliases, rootFields: 1 });
      } else if (selection.kind === Kind.INLINE_FRAGMENT) add(shape, shapeOf(selection.selectionSet));
      else add(shape, ofFragment(selection.name.value));
    }
    return shape;
  }

  function ofFragment(name: string): Shape {
    const counted = known.get(name);
    if (counted === 'being counted') throw new CircularFragment(name);
    if (counted) return counted;
    const fragment = fragments.get(name);
    if (!fragment) return nothing;
    known.set(name, 'being counted');
    const shape = shapeOf(fragment.selectionSet);
    known.set(name, shape);
    return shape;
  }

  for (const name of fragments.keys()) ofFragment(name);
  return definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [shapeOf(definition.selectionSet)] : [],
  );
}

const nothing: Shape = { depth: 0, height: 0, aliases: 0, rootFields: 0 };

function add(to: Shape, other: Shape): void {
  to.depth = Math.max(to.depth, other.depth);
  to.height += other.height;
  to.aliases += other.aliases;
  to.rootFields += other.rootFields;
}
