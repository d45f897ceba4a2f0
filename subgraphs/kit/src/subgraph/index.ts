export * from './clock.ts';
export * from './data/index.ts';
export * from './errors.ts';
export * from './loaders.ts';
export * from './measures/index.ts';
export * from './paging/index.ts';
export * from './server/index.ts';
export * from './values/index.ts';
