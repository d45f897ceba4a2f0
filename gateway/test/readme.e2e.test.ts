import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ministries } from '@ortaq/schema/ministries';
import { describe, expect, inject, test } from 'vitest';
import { ask, root } from './hub.fixture.ts';
import { examplesOf } from './readme.fixture.ts';

const files = ['README.md', ...ministries.map(readmeOf)];

function readmeOf(ministry: string): string {
  return `subgraphs/${ministry}/README.md`;
}

describe.each(files)('%s', (file) => {
  test('has an example, and each answers as it is printed there', async () => {
    const examples = await examplesOf(join(root, file));
    expect(examples).not.toEqual([]);
    for (const { query, answer } of examples) {
      const { body } = await ask(inject('hubPort'), query);
      expect(body).toEqual(JSON.parse(answer));
    }
  });

  test('names only commands that there are', async () => {
    const text = await readFile(join(root, file), 'utf8');
    const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { scripts: object };
    const named = [...text.matchAll(/\bpnpm (?:run )?([a-z]+[a-z:-]*)/g)].map(([, script]) => script);
    const known = new Set([...Object.keys(scripts), 'vitest', 'install', 'add']);
    expect(named.filter((script = '') => !known.has(script))).toEqual([]);
  });
});
