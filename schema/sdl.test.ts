import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { measureOwners, ministryEntries } from './ministries.ts';
import { type Ministry, ministries, ministryFiles, ministryModules } from './sdl.ts';

/** Of the ministries known here by name; what another adds to Query is its own affair. */
const rootFields: Partial<Record<Ministry, string[]>> = {
  labour: ['consultations', 'digitalSystems', 'inclusivePolicyDirections', 'search'],
  justice: [
    'agencies',
    'agency',
    'legalAct',
    'legalActs',
    'measure',
    'measureSummary',
    'measures',
    'plan',
    'plans',
    'responsibilities',
    'responsibilityMatrix',
    'search',
  ],
  'foreign-affairs': [
    'clusters',
    'followUp',
    'instruments',
    'meetings',
    'persons',
    'proposals',
    'recommendation',
    'recommendations',
    'review',
    'reviews',
    'search',
  ],
  education: ['educationProgrammes', 'search'],
};

test('the ministries come in the order of their ports, each with its own name, port and type', () => {
  expect(ministries.slice(0, 4)).toEqual(['labour', 'justice', 'foreign-affairs', 'education']);
  const ports = ministryEntries.map(({ port }) => port);
  expect(ports).toEqual(ports.toSorted((a, b) => a - b));
  const types = measureOwners.map(({ measureType }) => measureType);
  for (const all of [ministries, ports, types]) expect(new Set<unknown>(all).size).toBe(all.length);
});

describe.each(ministries)('%s', (name) => {
  test('its modules build one subgraph schema, with the root fields of all its files', () => {
    const schema = buildSubgraphSchema(ministryModules(name));
    const fields = Object.keys(schema.getQueryType()?.getFields() ?? {});
    const own = fields.filter((field) => !field.startsWith('_')).toSorted();
    expect(own).toEqual(rootFields[name] ?? [...new Set([...own, 'search'])].toSorted());
  });

  test('exactly one of its modules links the federation specification', () => {
    const extensions = ministryModules(name).flatMap(({ definitions }) =>
      definitions.filter(({ kind }) => kind === 'SchemaExtension'),
    );
    expect(extensions).toHaveLength(1);
  });

  test('what all share comes first, and each module is named for its file', () => {
    const files = ministryFiles(name);
    expect(files[0]).toBe('common.graphql');
    expect(ministryModules(name).map(({ loc }) => loc?.source.name)).toEqual(files.map((file) => `schema/${file}`));
  });

  test('no file of its own is longer than 300 lines', () => {
    const long = ministryModules(name)
      .slice(1)
      .map(({ loc }) => loc?.source)
      .filter((source) => (source?.body.split('\n').length ?? 0) > 300);
    expect(long).toEqual([]);
  });
});

test('resolvers given beside the modules answer', async () => {
  const resolvers = { Query: { digitalSystems: () => [{ id: 'social-wallet' }] } };
  const [first, ...rest] = ministryModules('labour');
  if (!first) throw new Error('labour has no module');
  const schema = buildSubgraphSchema([{ typeDefs: first, resolvers }, ...rest]);
  expect(await execute({ schema, document: parse('{ digitalSystems { id } }') })).toEqual({
    data: { digitalSystems: [{ id: 'social-wallet' }] },
  });
});
