import { getNamedType, isInterfaceType, isNonNullType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { composeMinistries } from './composition/composition.ts';

const composed = composeMinistries();
if ('errors' in composed) throw new Error(JSON.stringify(composed.errors));
const { apiSchema } = composed;

const fields = Object.values(apiSchema.getTypeMap())
  .filter((type) => isObjectType(type) || isInterfaceType(type))
  .filter(({ name }) => !name.startsWith('__'))
  .flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({
      of: type.name,
      coordinate: `${type.name}.${field.name}`,
      field,
    })),
  );

test('every connection takes the four Relay arguments, none with a default', () => {
  const connections = fields.filter(({ field }) => getNamedType(field.type).name.endsWith('Connection'));
  expect(connections.length).toBeGreaterThan(10);
  for (const { coordinate, field } of connections) {
    const paging = field.args
      .filter(({ name }) => ['first', 'after', 'last', 'before'].includes(name))
      .map(({ name, type, defaultValue }) => [name, String(type), defaultValue]);
    expect({ coordinate, paging: paging.toSorted(([a], [b]) => String(a).localeCompare(String(b))) }).toEqual({
      coordinate,
      paging: [
        ['after', 'String', undefined],
        ['before', 'String', undefined],
        ['first', 'Int', undefined],
        ['last', 'Int', undefined],
      ],
    });
  }
});

test('every field of Query is nullable', () => {
  const promised = fields.filter(({ of, field }) => of === 'Query' && isNonNullType(field.type));
  expect(promised).toEqual([]);
});

// What one ministry refers to and another resolves: its fields are null while that other ministry is down.
test.each(['Agency', 'Measure', 'JusticeMeasure', 'LabourMeasure', 'EducationMeasure'])(
  'of %s only the id is promised',
  (name) => {
    const promised = fields.filter(({ of, field }) => of === name && isNonNullType(field.type));
    expect(promised.map(({ coordinate }) => coordinate)).toEqual([`${name}.id`]);
  },
);

test('a measure in a list of another ministry may be null', () => {
  const measures = fields.find(({ coordinate }) => coordinate === 'Recommendation.measures');
  expect(String(measures?.field.type)).toBe('[Measure]!');
});
