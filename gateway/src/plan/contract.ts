import { Refusal } from '@ortaq/kit/process';
import { type ContractName, filterContract } from '@ortaq/schema/contracts';
import { GraphQLError } from 'graphql';

/**
 * The supergraph of one contract: the planner sees all of it, the API has what the contract opens.
 *
 * @param file names the supergraph in messages.
 * @throws Refusal where the supergraph cannot be read, or nobody could use such a contract.
 */
export function contractOf(
  supergraphSdl: string,
  { file, contract }: { file: string; contract: ContractName },
): string {
  const filtered = filter(supergraphSdl, file, contract);
  if (!('errors' in filtered)) return filtered.supergraph;
  const problems = filtered.errors.map(({ code, message }) => `${code}: ${message}`);
  throw new Refusal([`${file} has no contract "${contract}" that can be served:`, ...problems].join('\n'));
}

function filter(supergraphSdl: string, file: string, contract: ContractName) {
  try {
    return filterContract(supergraphSdl, contract);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new Refusal(`${file} is no supergraph that can be served: ${error.message}`);
  }
}
