import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ministryEntries } from '@ortaq/schema/ministries';
import { parse } from 'graphql';

/** A body in justice's register, as far as a new ministry needs it. */
export interface Agency {
  id: string;
  name: { kk?: string; ru?: string; en?: string };
}

/** What is there before a ministry joins. */
export interface Known {
  ministries: readonly { name: string; port: number }[];
  /** Names of folders that a ministry's would be beside. */
  folders: string[];
  /** Names of all types of the supergraph. */
  types: string[];
  agencies: Agency[];
}

/** Reads it from the project in the folder `root`. */
export async function readKnown(root: string): Promise<Known> {
  const [subgraphs, contracts, supergraph, agencies] = await Promise.all([
    readdir(join(root, 'subgraphs')),
    readdir(join(root, 'schema/ministries')),
    readFile(join(root, 'schema/supergraph.graphql'), 'utf8'),
    readFile(join(root, agenciesFile), 'utf8'),
  ]);
  return {
    ministries: ministryEntries,
    folders: [...subgraphs, ...contracts],
    types: parse(supergraph).definitions.flatMap((definition) =>
      'name' in definition && definition.name ? [definition.name.value] : [],
    ),
    agencies: JSON.parse(agencies) as Agency[],
  };
}

/** Where justice's register of agencies begins. */
export const agenciesFile = 'subgraphs/justice/data/agencies.json';
