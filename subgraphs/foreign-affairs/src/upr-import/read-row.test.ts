import { expect, test } from 'vitest';
import { exportOf } from '../testing/export.ts';
import { readExport } from './read-export.ts';
import { readRow } from './read-row.ts';
import { createRegisters } from './registers.ts';

const named = (en: string, kk: string) => ({ en, kk, origin: {} });
const registers = createRegisters({
  reviews: [
    { id: 'KAZ-1', session: 7 },
    { id: 'KAZ-2', session: 20 },
  ],
  states: [
    { id: 'KZ', name: named('Kazakhstan', 'Қазақстан'), aliases: ['Republic of Kazakhstan'] },
    { id: 'CL', name: named('Chile', 'Чили'), aliases: [] },
    { id: 'CI', name: named("Côte d'Ivoire", 'Кот-д’Ивуар'), aliases: ['Ivory Coast'] },
  ],
  themes: [{ id: 'labour' }],
});

function read(row: Parameters<typeof exportOf>[0]) {
  const [first] = readExport('file.csv', exportOf(row ?? {}));
  if (first === undefined) throw new Error('no row');
  return readRow(first, registers);
}

test('a row gives one fact', () => {
  expect(read({ Issue: 'Labour, Justice,,Labour' })).toEqual({
    line: 2,
    id: 'KAZ-2-fdcdf8d8',
    review: 'KAZ-2',
    text: 'Ratify',
    kind: 'RECOMMENDATION',
    position: 'SUPPORTED',
    state: 'CL',
    action: 5,
    issues: ['Labour', 'Justice'],
    origin: null,
  });
});

test.each([
  ['Accepted', 'SUPPORTED'],
  ['Noted', 'NOTED'],
  ['Pending', 'PENDING'],
])('the response %s is the position %s', (response, position) => {
  expect(read({ Response: response })).toMatchObject({ kind: 'RECOMMENDATION', position });
});

test('a pledge has no position, and may have neither State nor action', () => {
  const pledge = { kind: 'VOLUNTARY_PLEDGE', position: null };
  expect(read({ Response: 'Voluntary Pledge', From: '', Action: '' })).toMatchObject({
    ...pledge,
    state: null,
    action: null,
  });
  expect(read({ Response: 'Voluntary Pledge', From: 'Kazakhstan', Action: 'Voluntary Pledge' })).toMatchObject({
    ...pledge,
    state: 'KZ',
  });
});

test.each(['CHILE', ' chile ', 'Чили'])('the State "%s" is known by any of its names, in any case', (From) => {
  expect(read({ From })).toMatchObject({ state: 'CL' });
});

test('an alias and a curled apostrophe are understood', () => {
  expect(read({ From: 'ivory coast' })).toMatchObject({ state: 'CI' });
  expect(read({ From: 'Côte d’Ivoire', To: 'republic of kazakhstan' })).toMatchObject({ state: 'CI' });
});

test.each([
  [{ To: 'Chile' }, /^To is "Chile", not Kazakhstan$/],
  [{ Text: ' ' }, /^Text is empty$/],
  [{ From: 'Atlantis' }, /^From is "Atlantis", no State that is known$/],
  [{ From: '' }, /^From is "", no State/],
  [{ Response: 'Maybe' }, /^Response is "Maybe", none of Accepted, Noted, Pending, Voluntary Pledge$/],
  [{ Action: '6' }, /^Action is "6", not 1 to 5$/],
  [{ Action: '' }, /^Action is ""/],
  [{ Session: '12' }, /^Session is "12"; Kazakhstan was reviewed in 7, 20$/],
  [{ From: 'Atlantis', Action: 'x' }, /^From is "Atlantis", .*; Action is "x"/],
])('%j is a bad row, and every reason is given', (row, reason) => {
  expect(read(row)).toEqual({ line: 2, reason: expect.stringMatching(reason) });
});
