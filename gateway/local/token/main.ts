import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLocalConfig } from '../config.ts';
import { runToEnd } from '../run-to-end.ts';
import { registeredAgencies } from './agencies.ts';
import { issueToken } from './issue.ts';
import { readIssuerKey } from './issuer-key.ts';
import { help, readTokenOptions } from './options.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

await runToEnd(async () => {
  const options = readTokenOptions(process.argv.slice(2), await registeredAgencies(root));
  if (options === null) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  const key = await readIssuerKey(resolve(root, readLocalConfig().DATA_DIR));
  process.stdout.write(`${await issueToken(key, options)}\n`);
  return 0;
});
