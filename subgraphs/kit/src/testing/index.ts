export { compareCosts, type CostComparison, type Measured, tellCosts } from './costs.ts';
export { createTestDatabase, type TestDatabase } from './database.ts';
export { type Answer, askSubgraph } from './request.ts';
export { createTestSigner, type TestSigner } from './signer.ts';
export { recordStatements } from './statements.ts';
export { startTestSubgraph, testClock, type TestSubgraph } from './subgraph.ts';
