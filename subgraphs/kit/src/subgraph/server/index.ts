export { subgraphSettings, type SubgraphConfig } from './config.ts';
export { prepareDatabase } from './prepare.ts';
export { type RunningSubgraph, startSubgraph } from './server.ts';
