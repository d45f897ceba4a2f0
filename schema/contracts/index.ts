// What the gateway takes: it composes nothing.
export { filterContract } from './contract.ts';
export { type ContractName, contractNames } from './names.ts';
