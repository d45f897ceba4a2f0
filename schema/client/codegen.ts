import type { CodegenConfig } from '@graphql-codegen/cli';
import { type DocumentNode, Kind } from 'graphql';
import type { TrustedOperation } from '../trusted/operation.ts';
import { readTrustedOperations } from '../trusted/read.ts';

/** The documents of this package, typed, each with what `metaOf` says. */
export const clientDocuments: CodegenConfig['generates'] = {
  'schema/client/src/generated/': {
    preset: 'client',
    schema: 'schema/api.graphql',
    documents: 'schema/operations/**/*.graphql',
    presetConfig: {
      fragmentMasking: false,
      skipIndexFile: true,
      onExecutableDocumentNode: metaOf(readTrustedOperations()),
    },
    config: {
      documentMode: 'string',
      enumType: 'string-literal',
      useTypeImports: true,
      importExtension: '.ts',
      scalars: { ID: 'string', Date: 'string', DateTime: 'string' },
    },
  },
};

/**
 * What a document has in its `__meta__`: the operation's name, type and hash, by which the hub knows it; and its text where
 * it has fragments, which the preset prints otherwise than the hub hashes them.
 *
 * @throws Error where the operation is none of the trusted ones.
 */
export function metaOf(trusted: readonly TrustedOperation[]) {
  return ({ definitions }: DocumentNode) => {
    const defined = definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
    const operation = trusted.find((each) => each.name === defined?.name?.value);
    if (!operation) throw new Error(`${defined?.name?.value} is no trusted operation.`);
    const { name, type, id: hash, body: text } = operation;
    return { name, type, hash, ...(definitions.length > 1 && { text }) };
  };
}
