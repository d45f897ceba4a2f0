import { readdir, readFile } from 'node:fs/promises';

/** Linux counts a process's time in ticks of 10 ms (USER_HZ), on every architecture that Node runs on. */
const msPerTick = 10;

/** Fields of /proc/PID/stat by their number in proc_pid_stat(5). */
const fields = { parent: 4, user: 14, system: 15, userOfEnded: 16, systemOfEnded: 17 };

/**
 * The CPU time, in ms, that a process has used: all its threads, and its children with theirs.
 */
export async function cpuTime(pid: number): Promise<number> {
  const stats = await Promise.all((await familyOf(pid)).map(readStat));
  const ticks = stats.map((stat) => stat(fields.user) + stat(fields.system));
  // Children that have ended are counted by the one that waited for them.
  const ofEnded = stats.map((stat) => stat(fields.userOfEnded) + stat(fields.systemOfEnded));
  return [...ticks, ...ofEnded].reduce((sum, each) => sum + each, 0) * msPerTick;
}

/** The most memory, in MB, that a process has had resident since its start; its children's most is added. */
export async function peakMemory(pid: number): Promise<number> {
  const peaks = (await familyOf(pid)).map(async (member) => {
    const status = await readFile(`/proc/${member}/status`, 'utf8').catch(() => '');
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
  });
  return (await Promise.all(peaks)).reduce((sum, each) => sum + each, 0);
}

/** A process and its descendants. */
async function familyOf(pid: number): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = new Map(
    await Promise.all(pids.map(async (each) => [each, (await readStat(each))(fields.parent)] as const)),
  );
  const isOfFamily = (each: number): boolean =>
    each === pid || (parents.has(each) && isOfFamily(parents.get(each) ?? 0));
  return pids.filter(isOfFamily);
}

/** A process's fields by number; zeros where it has just ended. */
async function readStat(pid: number): Promise<(field: number) => number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name, in parentheses, may have blanks and parentheses in it.
  const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (field) => Number(afterName[field - 3] ?? 0);
}
