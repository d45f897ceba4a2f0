import { createHubClient } from '../report/hub-client.ts';
import { runReport, showProgress } from '../report/run.ts';
import { matrixCsv } from './csv.ts';
import { readMatrix } from './matrix.ts';
import { help, readFollowUpOptions } from './options.ts';
import { matrixTable } from './table.ts';

await runReport({
  help,
  readOptions: readFollowUpOptions,
  write: async ({ review, language, format, url }, width) => {
    const ask = createHubClient(url, 'follow-up');
    const matrix = await readMatrix(ask, review, language, showProgress('recommendations'));
    return {
      text: format === 'csv' ? matrixCsv(matrix, language) : `${matrixTable(matrix, language, width)}\n`,
      holds: `${matrix.entries.length} recommendations`,
      unavailable: matrix.unavailable,
    };
  },
});
