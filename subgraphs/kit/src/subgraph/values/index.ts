export * from './localized-text.ts';
export * from './natural-key.ts';
export * from './recurrence.ts';
export * from './scalars.ts';
export * from './sdg.ts';
export * from './source.ts';
export * from './stored.ts';
export * from './timeframe.ts';
