import { Pool } from 'undici';
import { subgraphUrls } from '../../config.ts';
import { type Ministry, ofMinistries } from '../../project.ts';
import { jsonHeaders } from '../../scenarios/request.ts';

const urls = subgraphUrls();

const pools = ofMinistries((ministry) => {
  const { origin, pathname } = new URL(urls[ministry]);
  return { pool: new Pool(origin), path: pathname };
});

/** A question to one ministry, whose text never changes. What it answers is what the caller says it is. */
export function question<Data, Variables extends object>(ministry: Ministry, query: string) {
  const { pool, path } = pools[ministry];
  const beginning = `{"query":${JSON.stringify(query)},"variables":`;
  return async (variables: Variables): Promise<Data> => {
    const body = `${beginning}${JSON.stringify(variables)}}`;
    const answer = await pool.request({ path, method: 'POST', headers: jsonHeaders, body });
    return (JSON.parse(await answer.body.text()) as { data: Data }).data;
  };
}

/** What a ministry answers about things it is told by their ids. */
export interface Entities<Entity> {
  _entities: Entity[];
}

export interface ById {
  representations: { __typename: string; id: string }[];
}
