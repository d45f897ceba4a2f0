import { defaultDataDir } from '../config.ts';

/**
 * What a person at the terminal is told of tokens when the hub is ready: two commands that print one, and a request that
 * sends one. The commands, not tokens: what is printed may be kept.
 *
 * @param url the hub's.
 * @param dataDir the setting.
 */
export function tokenExamples(url: string, dataDir: string): string {
  const environment = dataDir === defaultDataDir ? '' : `DATA_DIR='${dataDir.replaceAll("'", String.raw`'\''`)}' `;
  const command = (agency: string, role: string) =>
    `${environment}npm run -s token -- --agency ${agency} --role ${role}`;
  return [
    'To ask as somebody, print a token:',
    `  ${command('labour', 'officer')}`,
    `  ${command('foreign-affairs', 'compiler')}`,
    'and send it:',
    `  curl ${url} -H 'content-type: application/json' \\`,
    `    -H "authorization: Bearer $(${command('labour', 'officer')})" \\`,
    `    --data '{"query":"{ measures(first: 3) { nodes { id status revision } } }"}'`,
  ].join('\n');
}
