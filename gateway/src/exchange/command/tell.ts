import type { ChainVerdict, Verdict } from '../verify/verify.ts';

/** What verification found, in lines for a reader. */
export function tellVerdict({ chains, faults }: Verdict): string {
  const records = chains.reduce((sum, chain) => sum + chain.records, 0);
  const told = chains.flatMap(tellChain);
  const sum = `${counted(records, 'record')} in ${counted(chains.length, 'chain')}`;
  if (faults.length === 0) return [...told, `The log is as it was written: ${sum}.`].join('\n');
  const named = faults.map(({ chain, text }) => (chain === null ? `  ${text}` : `  chain ${chain}: ${text}`));
  return [...told, `The log is NOT as it was written (${sum}):`, ...named].join('\n');
}

function tellChain(verdict: ChainVerdict): string[] {
  const { chain, startedAt, end, archived, signedTo, isClosed, fault } = verdict;
  const lines = archived.map(
    ({ from, to, archivedAt }) =>
      `  records ${from} to ${to} are in an archive of ${archivedAt} that was not given; its signed link holds`,
  );
  if (fault === null && signedTo < end) {
    lines.push(`  records ${signedTo + 1} to ${end} hold together, but no signature covers them yet`);
  }
  if (fault === null && !isClosed) {
    lines.push('  it has no closing head: its process still runs, or was ended before it could sign');
  }
  return lines.length === 0 ? [] : [`chain ${chain}, begun ${startedAt}, ${counted(end, 'record')}:`, ...lines];
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
