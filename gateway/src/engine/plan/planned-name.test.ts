import fc from 'fast-check';
import { type FieldNode, Kind, parse } from 'graphql';
import { expect, test } from 'vitest';
import { clientsName, createPlannedName, plannedVariable } from './planned-name.ts';

const nameOf = (field: string) => namesOf(field)[0];

/** The names of one operation's fields. */
function namesOf(fields: string): string[] {
  const plannedName = createPlannedName();
  const [operation] = parse(`{ ${fields} }`).definitions;
  const nodes = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
  return nodes.map((node) => plannedName(node as FieldNode));
}

test.each([
  ['id', 'id'],
  ['__typename', '__typename'],
  ['title(in: KK)', 'title__asked'],
  ['id: title', 'id__asked'],
  ['id: title(in: KK)', 'id__asked'],
  ['__proto__: title', '__proto____asked'],
])('%s is planned as %s', (field, planned) => {
  expect(nameOf(field)).toBe(planned);
});

test('a name of the client’s is never that of a field without alias and arguments', () => {
  const names = fc.constantFrom('id', 'title', '__typename', 'constructor', 'x__asked');
  fc.assert(
    fc.property(names, names, (alias, field) => {
      fc.pre(alias !== field);
      expect(nameOf(`${alias}: ${field}`)).toBe(`${alias}__asked`);
    }),
  );
});

test('what a client calls the same is planned under one name where it is the same, and under others where not', () => {
  expect(namesOf('x: id x: title x: id x: title(in: KK) x: title(in: $in) x y: title')).toEqual([
    'x__asked',
    'x__asked1',
    'x__asked',
    'x__asked2',
    'x__asked3',
    'x',
    'y__asked',
  ]);
  expect(namesOf('f(a: 1, b: { c: 1, d: [2] }) f(b: { d: [2], c: 1 }, a: 1) f(a: 1, b: { c: 1, d: 2 })')).toEqual([
    'f__asked',
    'f__asked',
    'f__asked1',
  ]);
});

test('a variable keeps its name, but one that the planner needs for itself', () => {
  const names = [
    'first',
    'representation',
    'representations',
    'representations2',
    'contextualArgument_1_0',
    'contextual',
  ];
  expect(names.map(plannedVariable)).toEqual([
    'first',
    'representation',
    'representations__asked',
    'representations2',
    'contextualArgument_1_0__asked',
    'contextual',
  ]);
});

test('whatever a variable is called, its planned name leads back to it and is no other’s', () => {
  const names = fc.constantFrom('x', 'representations', 'contextualArgument_1');
  const variables = fc.tuple(names, fc.constantFrom('', '__asked', '__asked__asked')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(variables, (name) => {
      expect(clientsName(plannedVariable(name))).toBe(name);
    }),
  );
});
