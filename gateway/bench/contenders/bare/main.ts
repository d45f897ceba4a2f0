import { readFile } from 'node:fs/promises';
import { serveJson } from '../serve-json.ts';
import { type Operation, startEngine } from './engine.ts';

const { PORT = '', SUPERGRAPH = '' } = process.env;

const answer = await startEngine(await readFile(SUPERGRAPH, 'utf8'), process.env);
await serveJson(Number(PORT), (body) => answer(JSON.parse(body) as Operation));
console.log('bare is ready');
