import type { Count } from './read.ts';

export const leads = '●';
export const coExecutes = '○';

/** The marks of an agency in a plan, each with its count where that is more than one; empty where it has no part. */
export function markOf(count: Count | undefined): string {
  if (count === undefined) return '';
  return [marked(leads, count.leads), marked(coExecutes, count.coExecutes)].filter((mark) => mark !== '').join(' ');
}

function marked(mark: string, count: number): string {
  return count === 0 ? '' : count === 1 ? mark : `${mark}${count}`;
}
