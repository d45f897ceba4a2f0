import { createHubClient } from '../report/hub-client.ts';
import { runReport, showProgress } from '../report/run.ts';
import { agencyCsv } from './agency/csv.ts';
import { readAgency } from './agency/read.ts';
import { agencyTable } from './agency/table.ts';
import { matrixCsv } from './matrix/csv.ts';
import { readMatrix } from './matrix/read.ts';
import { matrixTable } from './matrix/table.ts';
import { type AgencyOptions, help, type MatrixOptions, readResponsibilitiesOptions } from './options.ts';

await runReport({
  help,
  readOptions: readResponsibilitiesOptions,
  write: (options, width) => ('agency' in options ? writeAgency(options, width) : writeMatrix(options, width)),
});

async function writeAgency(options: AgencyOptions, width: number) {
  const ask = createHubClient(options.url, 'responsibilities');
  const answer = await readAgency(ask, options, showProgress('responsibilities'));
  return {
    text: options.format === 'csv' ? agencyCsv(answer, options.language) : `${agencyTable(answer, options, width)}\n`,
    holds: `${answer.entries.length} responsibilities`,
    unavailable: answer.unavailable,
  };
}

async function writeMatrix(options: MatrixOptions, width: number) {
  const matrix = await readMatrix(createHubClient(options.url, 'responsibilities'), options);
  return {
    text: options.format === 'csv' ? matrixCsv(matrix, options.language) : `${matrixTable(matrix, options, width)}\n`,
    holds: `${matrix.plans.length} plans and ${matrix.agencies.length} agencies`,
    unavailable: matrix.unavailable,
  };
}
