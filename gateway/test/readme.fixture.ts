import { readFile } from 'node:fs/promises';

export interface Example {
  query: string;
  answer: string;
}

/** The queries of a document, each with the answer printed next after it. */
export async function examplesOf(file: string): Promise<Example[]> {
  const blocks = [...(await readFile(file, 'utf8')).matchAll(/^```(graphql|json)\n(.*?)^```$/gms)];
  return blocks.flatMap(([, language, content], at) => {
    if (language !== 'graphql') return [];
    const [, next, answer = ''] = blocks[at + 1] ?? [];
    if (next !== 'json') throw new Error(`${file}: a query without an answer after it: ${content}`);
    return [{ query: content ?? '', answer }];
  });
}
