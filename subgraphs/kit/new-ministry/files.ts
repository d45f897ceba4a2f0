import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measuresFile, withMinistry, withNames, withStub } from './contract.ts';
import type { Agency } from './known.ts';
import type { Order } from './order.ts';
import { filled, ownerOf, wordsOf } from './words.ts';

/** A file to write: its path from the project's root and what it holds, or what it links to. */
export type NewFile = { path: string } & ({ text: string } | { target: string });

/** The ministry whose contract and package the new one's begin from: the smallest. */
const example = { name: 'education', measureType: 'EducationMeasure' };

const namesPath = 'schema/ministry-names.json';
const templates = fileURLToPath(new URL('./template', import.meta.url));
const ending = '.template';

/** All that a ministry needs to join the project in the folder `root`: new files, and those that get longer. */
export async function filesOf(order: Order, agency: Agency, root: string, now = new Date()): Promise<NewFile[]> {
  const read = (path: string) => readFile(join(root, path), 'utf8');
  return [
    ...(await contractFiles(order, agency, read)),
    ...(await subgraphFiles(order, agency, read, now)),
    { path: 'schema/ministries.ts', text: withMinistry(await read('schema/ministries.ts'), order) },
    { path: namesPath, text: withNames(await read(namesPath), order.name, agency.name) },
  ];
}

type Read = (path: string) => Promise<string>;

async function contractFiles(order: Order, agency: Agency, read: Read): Promise<NewFile[]> {
  const { name, measureType } = example;
  const stubsPath = 'schema/ministries/justice/owner-stubs.graphql';
  const stubs = { text: await read(stubsPath), measureType };
  const measures = { text: await read(`schema/ministries/${name}/measures.graphql`), measureType };
  const same = ['federation.graphql', 'agencies.graphql'];
  const folder = `schema/ministries/${order.name}`;
  return [
    ...(await Promise.all(
      same.map(async (file) => ({
        path: `${folder}/${file}`,
        text: await read(`schema/ministries/${name}/${file}`),
      })),
    )),
    { path: `${folder}/measures.graphql`, text: measuresFile(measures, stubs, order, name, ownerOf(agency)) },
    { path: stubsPath, text: withStub(stubs, order.measureType) },
  ];
}

async function subgraphFiles(order: Order, agency: Agency, read: Read, now: Date): Promise<NewFile[]> {
  const folder = `subgraphs/${order.name}`;
  const words = wordsOf(order, agency, await read('subgraphs/kit/prisma/search.sql'), now);
  const entries = await readdir(templates, { recursive: true });
  const fromTemplates = entries
    .filter((entry) => entry.endsWith(ending))
    .map(async (entry) => ({
      path: `${folder}/${filled(entry.slice(0, -ending.length), words)}`,
      text: filled(await readFile(join(templates, entry), 'utf8'), words),
    }));
  const description = await read(`subgraphs/${example.name}/package.json`);
  return [
    ...(await Promise.all(fromTemplates)),
    { path: `${folder}/package.json`, text: description.replace(`@ortaq/${example.name}`, `@ortaq/${order.name}`) },
    { path: `${folder}/prisma/measure-parts.prisma`, target: '../../kit/prisma/measure-parts.prisma' },
  ];
}
