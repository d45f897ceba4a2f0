export { subgraphSettings, type SubgraphConfig } from './config.ts';
export { prepareDatabase } from './prepare.ts';
export { startSubgraph } from './server.ts';
