import type {
  AgenciesFoundQuery,
  AgenciesFoundQueryVariables,
  AgencyNamesQuery,
  AgencyNamesQueryVariables,
  Language,
} from '../../generated/operations.ts';
import type { HubClient } from '../../report/hub-client.ts';
import { emptyPage, readPages } from '../../report/pages.ts';
import { NotThere } from '../../report/run.ts';
import { closest } from './spelling.ts';

type Named = NonNullable<AgenciesFoundQuery['agencies']>['nodes'][number];

const shown = 5;
/** More than a name has: what the search takes is bounded. */
const longestText = 200;

/** That there is no such agency, with those whose names the text finds and whose ids are spelt almost so. */
export async function unknownAgency(ask: HubClient, id: string, language: Language): Promise<NotThere> {
  const [found, all] = await Promise.all([agenciesFound(ask, id, language), allAgencies(ask, language)]);
  const like = closest(
    id,
    all.map((agency) => agency.id),
    shown,
  );
  const names = new Map([...all, ...found].map((agency) => [agency.id, agency.name?.in.value ?? '']));
  const near = [...new Set([...found.map((agency) => agency.id), ...like])].slice(0, shown);
  const lines = near.map((known) => `  ${known}  ${names.get(known) ?? ''}`.trimEnd());
  const help = lines.length > 0 ? `Close to it:\n${lines.join('\n')}` : 'None has a name or an id like it.';
  return new NotThere(`There is no agency with the id "${id}". ${help}`);
}

async function agenciesFound(ask: HubClient, text: string, language: Language): Promise<Named[]> {
  const variables = { text: text.slice(0, longestText), language, first: shown };
  const { data } = await ask<AgenciesFoundQuery, AgenciesFoundQueryVariables>('AgenciesFound', variables);
  return data.agencies?.nodes ?? [];
}

async function allAgencies(ask: HubClient, language: Language): Promise<Named[]> {
  const read = async (after: string | null) => {
    const variables = { language, first: 200, after };
    return (await ask<AgencyNamesQuery, AgencyNamesQueryVariables>('AgencyNames', variables)).data;
  };
  return (await readPages(read, ({ agencies }) => agencies ?? emptyPage)).nodes;
}
