/** The contracts that are made of the schema: for each there is a file `<name>.graphql`, of what `@tag(name:)` opens. */
export const contractNames = ['public'] as const;

export type ContractName = (typeof contractNames)[number];
