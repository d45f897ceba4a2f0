import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contender } from '../contenders/contender.ts';
import { freePorts } from '../processes/ports.ts';
import type { Running } from '../processes/program.ts';
import type { Roster } from '../processes/roster.ts';
import { inProject, ministries, type OfMinistries } from '../project.ts';
import { readFile } from 'node:fs/promises';

/** A contender that runs. */
export interface Started {
  contender: Contender;
  running: Running;
  url: string;
}

/** Starts contenders over subgraphs, one after the other. */
export async function startContenders(
  contenders: readonly Contender[],
  urls: OfMinistries<string>,
  { roster, folder }: { roster: Roster; folder: string },
): Promise<Started[]> {
  const supergraph = join(folder, 'supergraph.graphql');
  await writeFile(
    supergraph,
    withoutRights(withUrls(await readFile(inProject('schema/supergraph.graphql'), 'utf8'), urls)),
  );
  const started: Started[] = [];
  for (const contender of contenders) {
    const port = await freePorts(1);
    const running = await roster.start({ name: contender.name, ...contender.program({ port, urls, supergraph }) });
    started.push({ contender, running, url: `http://127.0.0.1:${port}/graphql` });
  }
  return started;
}

/** Stock Apollo refuses a supergraph that says who may read what; what is asked here everyone may read. */
const withoutRights = (supergraph: string) =>
  supergraph.replaceAll(
    /@link\(url: "https:\/\/specs\.apollo\.dev\/(authenticated|requiresScopes|policy)\/[^)]*\)/g,
    '',
  );

/** Some gateways know subgraphs' URLs from the supergraph alone. */
function withUrls(supergraph: string, urls: OfMinistries<string>): string {
  return ministries.reduce((text, ministry) => {
    const graph = new RegExp(`(@join__graph\\(name: "${ministry}", url: )"[^"]*"`);
    if (!graph.test(text)) throw new Error(`The supergraph has no subgraph ${ministry}.`);
    return text.replace(graph, `$1"${urls[ministry]}"`);
  }, supergraph);
}
