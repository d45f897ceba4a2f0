export { dayColumn, indicatorValues, measureColumns, timeframeColumns } from './columns.ts';
export { measureTables } from './load-measures.ts';
export { measureInFile, type MeasureInFile, measureShape } from './measure-file.ts';
export { type Citation, readRows, readSources } from './read.ts';
export * as shapes from './shapes.ts';
