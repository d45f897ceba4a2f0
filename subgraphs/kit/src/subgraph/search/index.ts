export { createHits, type Hit } from './hits.ts';
export { matchesIn, type SearchField, type TextMatch } from './matches.ts';
export { search, type SearchRoot } from './search-root.ts';
export { readSearch, type SearchText } from './search-text.ts';
export { searched } from './searched.ts';
export { fold } from './words.ts';
