export { type Language, languages } from './language.ts';
export { ministryNames, readNames } from './names.ts';
export { readDescribedOperations } from './operations.ts';
export { createReference, type Reference } from './reference.ts';
