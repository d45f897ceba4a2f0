/** Where an exchange stands in lists: by its time, then by its place in the log. */
export interface Place {
  time: string;
  chain: string;
  sequence: number;
}

const form = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z) ([\da-f-]{36}) (\d{1,15})$/;

export const cursorOf = ({ time, chain, sequence }: Place): string =>
  Buffer.from(`${time} ${chain} ${sequence}`).toString('base64url');

/** What a cursor stands for; null where it is none of ours. */
export function placeOf(cursor: string): Place | null {
  const [, time, chain, sequence] = form.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (time === undefined || chain === undefined) return null;
  return { time, chain, sequence: Number(sequence) };
}
