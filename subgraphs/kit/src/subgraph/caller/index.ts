export type { Asker } from './asker.ts';
export { guard } from './guard.ts';
export { openKeySet } from './key-set.ts';
export { keySource } from './key-source.ts';
export { createVerifier } from './verifier.ts';
