import { fileURLToPath } from 'node:url';
import { generate } from './generate.ts';
import { installHooks } from './hooks.ts';

// Runs after every install, and as `pnpm generate`.
const root = fileURLToPath(new URL('../../..', import.meta.url));
const began = performance.now();
if (await generate(root)) {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`Generated the ministries' database clients and types: ${seconds} s`);
}
installHooks(root);
