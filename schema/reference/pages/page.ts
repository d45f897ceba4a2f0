import type { Markup } from '../markup.ts';

/** A page of the reference, without the frame that all have. */
export interface Page {
  title: string;
  /** What stands in the browser's tab and in search engines; the title where left out. */
  lead?: string;
  body: Markup;
  /** The way to it, from the reference's beginning. */
  crumbs: { href: string; text: string }[];
  /** Its places, by their ids. */
  places: { id: string; text: string }[];
}
