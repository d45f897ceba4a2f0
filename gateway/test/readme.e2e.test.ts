import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { ask, root } from './hub.fixture.ts';

const files = ['README.md', ...['labour', 'justice', 'foreign-affairs', 'education'].map(readmeOf)];

function readmeOf(ministry: string): string {
  return `subgraphs/${ministry}/README.md`;
}

interface Example {
  query: string;
  answer: string;
}

/** The queries of a document, each with the answer printed next after it. */
async function examplesOf(file: string): Promise<Example[]> {
  const blocks = [...(await readFile(join(root, file), 'utf8')).matchAll(/^```(graphql|json)\n(.*?)^```$/gms)];
  return blocks.flatMap(([, language, content], at) => {
    if (language !== 'graphql') return [];
    const [, next, answer = ''] = blocks[at + 1] ?? [];
    if (next !== 'json') throw new Error(`${file}: a query without an answer after it: ${content}`);
    return [{ query: content ?? '', answer }];
  });
}

describe.each(files)('%s', (file) => {
  test('has an example, and each answers as it is printed there', async () => {
    const examples = await examplesOf(file);
    expect(examples).not.toEqual([]);
    for (const { query, answer } of examples) {
      const { body } = await ask(inject('hubPort'), query);
      expect(body).toEqual(JSON.parse(answer));
    }
  });

  test('names only commands that there are', async () => {
    const text = await readFile(join(root, file), 'utf8');
    const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { scripts: object };
    const named = [...text.matchAll(/\bpnpm ([a-z]+[a-z:-]*)/g)].map(([, script]) => script);
    const known = new Set([...Object.keys(scripts), 'vitest', 'install', 'add']);
    expect(named.filter((script = '') => !known.has(script))).toEqual([]);
  });
});
