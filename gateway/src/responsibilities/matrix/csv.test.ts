import { expect, test } from 'vitest';
import { matrixCsv } from './csv.ts';
import { matrixOf } from './read.ts';
import { counted } from './sample.fixture.ts';

test('there is a row for each plan, and a column for each agency with its full name', () => {
  expect(matrixCsv({ ...matrixOf(counted), unavailable: new Set() }, 'RU').split('\r\n')).toEqual([
    '\ufeffПлан,Наименование,Full name of labour,Full name of local-executive-bodies,Full name of presidential-human-rights-commission',
    'a,Title of a,●3 ○2,○12,',
    'b,Title of b,,●2 ○,○',
    ',вне планов,●,,',
    '',
  ]);
});
