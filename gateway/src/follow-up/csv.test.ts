import { expect, test } from 'vitest';
import { matrixCsv } from './csv.ts';
import { entryOf } from './entry.ts';
import { answered, matrixOf } from './sample.fixture.ts';

test('there is a row for each recommendation and measure, and one for a recommendation without', () => {
  const bare = { ...answered, id: 'TST-1-00000002', measures: [], links: [] };
  const csv = matrixCsv(matrixOf([entryOf(answered), entryOf(bare)]), 'EN');
  const common = '1.2,Testland; Sampleland,Supported,"A line, of ""our own""",hub\'s summary,unknown';
  expect(csv.split('\r\n')).toEqual([
    '\ufeffRecommendation,Paragraph,Recommending States,Position,Text,Wording,Derived status,Link made by,Measure,Title,Status,Timeframe ends,Past its timeframe,Lead agency,Co-executors,Data',
    `TST-1-00000001,${common},Officer,justice-1,A measure of justice,Not reported,2022-12-31,yes,Internal Affairs,health,live`,
    `TST-1-00000001,${common},Illustration only,labour-1,'=As registered,Planned,,no,Labour (not named by the source),,last registered`,
    `TST-1-00000001,${common},Illustration only,unknown,,,,,,,`,
    `TST-1-00000002,${common},,,,,,,,,`,
    '',
  ]);
});

test('headings and labels are in the language asked for', () => {
  const csv = matrixCsv(matrixOf([entryOf(answered)]), 'KK');
  expect(csv).toMatch(/^\ufeffҰсыным,Тармақ,/);
  expect(csv).toContain('Қолдау тапты');
});
