import { isInputObjectType, isIntrospectionType, isSpecifiedScalarType } from 'graphql';
import { type Element, elementsOf } from '../changes/elements.ts';
import { type Breach, toProblems } from './breach.ts';
import type { Rule } from './rule.ts';

/**
 * Names follow one convention: types are PascalCase, fields and arguments camelCase, enum values UPPER_SNAKE_CASE; an
 * input type says by its end what it is for; a field of `Query` is named for what it gives, without a verb.
 */
export const names: Rule = ({ composition: { apiSchema }, places }) => {
  const types = Object.values(apiSchema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  const breaches = types.flatMap((type): Breach[] => [
    ...written(type.name, type.name, PascalCase),
    ...(isInputObjectType(type) ? inputName(type.name) : []),
    ...elementsOf(type).flatMap(({ coordinate, is, kind }) => written(coordinate, is.name, caseOf(kind))),
  ]);
  const queries = Object.keys(apiSchema.getQueryType()?.getFields() ?? {}).flatMap(queryName);
  return toProblems('NAME_CONVENTION', [...breaches, ...queries], places);
};

interface Convention {
  name: string;
  form: RegExp;
}

const PascalCase: Convention = { name: 'PascalCase', form: /^[A-Z][A-Za-z0-9]*$/ };
const camelCase: Convention = { name: 'camelCase', form: /^[a-z][A-Za-z0-9]*$/ };
const UpperSnakeCase: Convention = { name: 'UPPER_SNAKE_CASE', form: /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/ };

const caseOf = (kind: Element['kind']) => (kind === 'ENUM_VALUE' ? UpperSnakeCase : camelCase);

const rename = 'Rename it; where clients use it already, add the new name beside it and deprecate the old one.';

function written(coordinate: string, own: string, { name, form }: Convention): Breach[] {
  return form.test(own) ? [] : [{ coordinate, message: `${coordinate} is not written in ${name}.`, fix: rename }];
}

function inputName(coordinate: string): Breach[] {
  if (/(Filter|Order|Input)$/.test(coordinate)) return [];
  return [{ coordinate, message: `The name of ${coordinate} does not end with Filter, Order or Input.`, fix: rename }];
}

function queryName(field: string): Breach[] {
  const verb = /^(get|list)(?=[A-Z]|$)/.exec(field)?.[0];
  if (verb === undefined) return [];
  const coordinate = `Query.${field}`;
  return [{ coordinate, message: `${coordinate} begins with the verb “${verb}”; a query is a noun.`, fix: rename }];
}
