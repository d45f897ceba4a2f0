import type { Language } from './localized-text.ts';
import type { PartialDate } from './timeframe.ts';

/** Where a record's facts come from; a list of these is one JSON column. */
export type SourceRef = {
  publisher?: string;
  title: string;
  publishedOn?: PartialDate;
  symbol?: string;
  paragraph?: string;
  statedBy?: string;
  quote?: string;
  quoteLanguage?: Language;
  url?: string;
  retrievedOn?: string;
  sha256?: string;
  note?: string;
};
