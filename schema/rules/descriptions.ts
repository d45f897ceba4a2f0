import { isIntrospectionType, isSpecifiedScalarType } from 'graphql';
import { elementsOf } from '../changes/elements.ts';
import { toProblems } from './breach.ts';
import type { Rule } from './rule.ts';

/** Every type, field, argument, input field and enum value has a description, in one of the places that declare it. */
export const descriptions: Rule = ({ composition, places }) => {
  const breaches = Object.values(composition.apiSchema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => [
      // The root types are every ministry's and need no words.
      ...(roots.has(type.name) ? [] : [{ coordinate: type.name, description: type.description }]),
      ...elementsOf(type).map(({ coordinate, is }) => ({ coordinate, description: is.description })),
    ])
    .filter(({ description }) => !description?.trim())
    .map(({ coordinate }) => ({ coordinate, message: `${coordinate} has no description.`, fix }));
  return toProblems('DESCRIPTION_MISSING', breaches, places);
};

const roots: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

const fix = 'Write one above it, in the file of the ministry that owns it.';
