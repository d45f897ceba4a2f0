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

// In Windows-1252 and -1251 alike, ’ is one byte that UTF-8 has not by itself.
const windows = (lineEnd: string) => Buffer.from(`From${lineEnd}Côte d\x92Ivoire${lineEnd}`, 'latin1');

test.each([
  ['Windows with CRLF', windows('\r\n')],
  ['Windows with LF', windows('\n')],
  ['one line without an end', windows('')],
  ['Mac-Roman with another line end too', Buffer.concat([asMacRoman(text), Buffer.from('\n')])],
])('%s is not read: what it says cannot be told', (_form, bytes) => {
  expect(decodeText(bytes)).toBeNull();
});

test('Mac-Roman is no UTF-8: the test above does read two encodings', () => {
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(asMacRoman(text))).toThrow(/not valid/);
});
