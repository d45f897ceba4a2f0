import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ministryEntries } from '../../../schema/ministries.ts';
import { withoutLimits } from '../contenders/without-limits.ts';
import { freePorts } from '../processes/ports.ts';
import type { Running } from '../processes/program.ts';
import type { Roster } from '../processes/roster.ts';
import { inProject, type OfMinistries, ofMinistries } from '../project.ts';

/** The whole hub with the demonstration data, in a data folder of its own. */
export interface Hub {
  /** Its gateway's GraphQL endpoint. */
  url: string;
  /** Its subgraphs' endpoints. */
  subgraphs: OfMinistries<string>;
  /** The file of the key by which its subgraphs know its gateway. */
  key: string;
  /** A database's address for the superuser of its PostgreSQL server. */
  database: (name: string) => string;
  /** What its command-line tools need to find it. */
  environment: Record<string, string>;
  stop: Running['stop'];
}

/** Gateway, four ministries, PostgreSQL: as far as the last of them is from the first. */
const portsOfHub = Math.max(5, ...ministryEntries.map(({ port }) => port - 4000)) + 1;
const distanceOfPostgres = 5;

export async function startHub(roster: Roster, folder: string): Promise<Hub> {
  const port = await freePorts(portsOfHub);
  const data = await mkdtemp(join(folder, 'hub-'));
  const environment = { PORT: String(port), DATA_DIR: data };
  const running = await roster.start({
    name: 'the hub',
    args: [inProject('gateway/local/main.ts')],
    environment: { ...environment, ...withoutLimits },
    ready: /^Ortaq is ready: /m,
  });
  const passwords = JSON.parse(await readFile(join(data, 'passwords.json'), 'utf8')) as { postgres: string };
  const own = (ministry: string) => ministryEntries.find(({ name }) => name === ministry)?.port ?? 0;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    subgraphs: ofMinistries((ministry) => `http://127.0.0.1:${port + own(ministry) - 4000}/graphql`),
    key: join(data, 'gateway-key.pem'),
    database: (name) => `postgresql://postgres:${passwords.postgres}@127.0.0.1:${port + distanceOfPostgres}/${name}`,
    environment,
    stop: running.stop,
  };
}
