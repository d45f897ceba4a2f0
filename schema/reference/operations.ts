import { readFileSync } from 'node:fs';
import { schemaPath } from '../sdl.ts';
import type { TrustedOperation } from '../trusted/operation.ts';
import { readTrustedOperations } from '../trusted/read.ts';
import type { Names } from './language.ts';

/** A trusted operation with what its file says above it. */
export interface DescribedOperation extends TrustedOperation {
  about: Names;
}

/** The trusted operations of this package. A file begins with what it asks: in English, or in Kazakh, Russian and English. */
export function readDescribedOperations(): DescribedOperation[] {
  return readTrustedOperations().map((operation) => ({
    ...operation,
    about: aboutIn(readFileSync(schemaPath + operation.file.replace(/^schema\//, ''), 'utf8')),
  }));
}

/** What the comments at a document's head say, by language. */
export function aboutIn(text: string): Names {
  const [head = ''] = /^(#.*\n)*/.exec(text) ?? [];
  const lines = head.split('\n').flatMap((line) => line.replace(/^#\s*/, '').trim() || []);
  const [kk, ru, en] = lines;
  const isInThree = lines.length === 3 && /\p{Script=Cyrillic}/u.test(kk ?? '');
  if (isInThree && kk && ru && en) return { kk, ru, en };
  return lines.length > 0 ? { en: lines.join(' ') } : {};
}
