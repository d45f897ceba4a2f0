import { type ConstDirectiveNode, type DocumentNode, valueFromASTUntyped } from 'graphql';
import { argumentOf } from '../../engine/plan/thread/join-directives.ts';
import { featureNames } from './feature-names.ts';
import { placesOf } from './field-set.ts';
import type { ReadField, ReadType } from './types.ts';

/** What a field of a type is worked out from, as the places that `placesOf` gives. */
export type HiddenInput = (type: string, field: ReadField) => string[];

/**
 * Of `@requires` and `@fromContext`: who may see the field learns of these too. Composition asks ministries to write their
 * rights on such a field themselves since its version 2.12 (GHSA-m8jr-fxqx-8xx6); a supergraph may be older.
 */
export function hiddenInput(document: DocumentNode, types: ReadonlyMap<string, ReadType>): HiddenInput {
  const contexts = contextsOf(document, types);
  return (type, { directives }) =>
    directives
      .filter(({ name }) => name.value === 'join__field')
      .flatMap((join) => {
        const requires = valueOf(join, 'requires');
        const required = typeof requires === 'string' ? placesOf(requires, type, types) : [];
        return [...required, ...listOf(valueOf(join, 'contextArguments')).flatMap(fromContext)];
      });

  function fromContext(argument: unknown): string[] {
    const { context, selection } = Object(argument) as { context?: unknown; selection?: unknown };
    if (typeof selection !== 'string') return [];
    return (contexts.get(context) ?? []).flatMap((type) => [type, ...placesOf(selection, type, types)]);
  }
}

/** The types that set a context, by its name. */
function contextsOf(document: DocumentNode, types: ReadonlyMap<string, ReadType>): Map<unknown, string[]> {
  const names = featureNames(document, 'context');
  const contexts = new Map<unknown, string[]>();
  for (const [type, { directives }] of types) {
    for (const directive of directives.filter(({ name }) => names.has(name.value))) {
      const context = valueOf(directive, 'name');
      contexts.set(context, [...(contexts.get(context) ?? []), type]);
    }
  }
  return contexts;
}

function valueOf(directive: ConstDirectiveNode, name: string): unknown {
  const value = argumentOf(directive, name);
  return value && valueFromASTUntyped(value);
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
