// Makes word-runs.txt from the sources beside the project: node gateway/test/data/word-runs/main.ts
import { writeFile } from 'node:fs/promises';
import { readSourceTexts } from './sources.ts';
import { wordRunsFile, wordRunsText } from './word-runs.ts';

await writeFile(wordRunsFile, wordRunsText(await readSourceTexts()));
