import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type GraphQLSchema, Kind, parse, validate, valueFromASTUntyped } from 'graphql';

/** A tab of GraphiQL. */
export interface Tab {
  query: string;
  /** As JSON. */
  variables: string;
}

/** The operations of `schema/operations/examples`, in the order of their tabs. */
export const exampleNames = ['ReviewFollowUp', 'PlannedForGroup', 'WhoAnswers', 'MeasuresPage', 'SearchEverywhere'];

/**
 * One tab for each example that the schema can answer: over another supergraph than the
 * ministries' there may be none. A tab's variables are the defaults of its operation's.
 */
export async function exampleTabs(schema: GraphQLSchema): Promise<Tab[]> {
  const texts = await Promise.all(exampleNames.map((name) => readFile(exampleFile(name), 'utf8')));
  return texts.filter((text) => validate(schema, parse(text)).length === 0).map(tabOf);
}

function exampleFile(name: string): string {
  return fileURLToPath(import.meta.resolve(`@ortaq/schema/operations/examples/${name}.graphql`));
}

function tabOf(query: string): Tab {
  const operation = parse(query).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const definitions = operation?.kind === Kind.OPERATION_DEFINITION ? (operation.variableDefinitions ?? []) : [];
  const variables = definitions.map(({ variable, defaultValue }): [string, unknown] => [
    variable.name.value,
    defaultValue ? valueFromASTUntyped(defaultValue) : null,
  ]);
  return { query, variables: JSON.stringify(Object.fromEntries(variables), null, 2) };
}
