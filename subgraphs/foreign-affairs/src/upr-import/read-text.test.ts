import { expect, test } from 'vitest';
import { asMacRoman } from '../testing/export.ts';
import { decodeText } from './read-text.ts';

const text = 'Text,From\n"Protect, “in law”,\nchildren’s rights",Côte d’Ivoire\n';

test.each([
  ['UTF-8 with LF', Buffer.from(text)],
  ['UTF-8 with CRLF', Buffer.from(text.replaceAll('\n', '\r\n'))],
  ['UTF-8 with a mark at its beginning', Buffer.from(`\ufeff${text}`)],
  ['Mac-Roman with bare CR', asMacRoman(text)],
])('%s is read as the same text', (_form, bytes) => {
  expect(decodeText(bytes)).toBe(text);
});

test('Mac-Roman is no UTF-8: the test above does read two encodings', () => {
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(asMacRoman(text))).toThrow(/not valid/);
});
