import { writeFile } from 'node:fs/promises';
import { Refusal } from '@ortaq/kit/process';
import { readFollowUpConfig } from './config.ts';
import { matrixCsv } from './csv.ts';
import { createHubClient } from './hub-client.ts';
import { readMatrix } from './matrix.ts';
import { help, readFollowUpOptions } from './options.ts';
import { matrixTable } from './table.ts';

const defaultWidth = 160;

async function run(): Promise<void> {
  const { hubUrl, path } = readFollowUpConfig();
  const options = readFollowUpOptions(process.argv.slice(2), hubUrl);
  if (options === null) return console.log(help);

  const { review, language, format, out, url } = options;
  const progress = (read: number, total: number) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${read} of ${total} recommendations${read < total ? '' : '\n'}`);
  };
  const matrix = await readMatrix(createHubClient(url), review, language, progress);
  const width = process.stdout.columns ?? defaultWidth;
  const text = format === 'csv' ? matrixCsv(matrix, language) : `${matrixTable(matrix, language, width)}\n`;
  for (const ministry of matrix.unavailable) {
    console.error(`${ministry} cannot be reached: what it owns is missing, or what it last registered stands for it.`);
  }
  if (out === null) process.stdout.write(text);
  else {
    await writeFile(path(out), text).catch((error: Error) => {
      throw new Refusal(`--out cannot be written: ${error.message}`);
    });
    console.error(`${matrix.entries.length} recommendations written to ${out}`);
  }
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = error instanceof Refusal ? 2 : 1;
}
