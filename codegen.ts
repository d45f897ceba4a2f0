import type { CodegenConfig } from '@graphql-codegen/cli';
import { clientDocuments } from './schema/client/codegen.ts';
import { ministries } from './schema/ministries.ts';

const kit = (name: string) => `@ortaq/kit/subgraph#${name}`;

const scalars = {
  ID: 'string',
  Date: { input: 'string', output: 'Date | string' },
  DateTime: { input: 'Date', output: 'Date | string' },
};

/** Value types that every ministry resolves with the kit. */
const sharedMappers = {
  Deliverable: kit('Deliverable'),
  Funding: kit('Funding'),
  Indicator: kit('Indicator'),
  IndicatorValue: kit('IndicatorValue'),
  LocalizedText: kit('LocalizedText'),
  ProgressEntry: kit('ProgressEntry'),
  Recurrence: kit('BoundedRecurrence'),
  SdgRef: kit('SdgRef'),
  Search: kit('SearchRoot'),
  SourceRef: kit('SourceRef'),
  TextVersion: kit('TextVersion'),
};

/**
 * Resolver types of one ministry, from its SDL. `mappers` name the type that a resolver
 * returns for a GraphQL type: a row, where the fields are resolved from it.
 */
function ministry(name: string, mappers: Record<string, string>): CodegenConfig['generates'] {
  return {
    [`subgraphs/${name}/src/generated/graphql.ts`]: {
      schema: ['schema/common.graphql', `schema/ministries/${name}/*.graphql`],
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        federation: true,
        mappers: { ...sharedMappers, ...mappers },
        mapperTypeSuffix: 'Row',
        contextType: '../context.ts#Context',
        enumsAsTypes: true,
        useTypeImports: true,
        noSchemaStitching: true,
        maybeValue: 'T | null | undefined',
        scalars,
      },
    },
  };
}

/** Result and variable types of the operations that our own tools send. */
const operations: CodegenConfig['generates'] = {
  'gateway/src/generated/operations.ts': {
    schema: 'schema/api.graphql',
    documents: 'schema/operations/**/*.graphql',
    plugins: ['typescript-operations'],
    config: { enumsAsTypes: true, useTypeImports: true, scalars: { ID: 'string', Date: 'string', DateTime: 'string' } },
  },
};

/** Each ministry names its mappers in its own folder, so that a new one needs no word here. */
const ofMinistries = await Promise.all(
  ministries.map(async (name) => {
    const { mappers } = (await import(`./subgraphs/${name}/codegen.ts`)) as { mappers: Record<string, string> };
    return ministry(name, mappers);
  }),
);

export default {
  generates: Object.assign({}, operations, clientDocuments, ...ofMinistries),
} satisfies CodegenConfig;
