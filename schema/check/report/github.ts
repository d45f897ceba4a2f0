import { isBreak } from '../../changes/change.ts';
import { type Place, type Problem, printPlace } from '../../composition/problem.ts';
import type { BaselineFault } from '../baseline/baseline.ts';
import { fixOfBreak } from './fix.ts';
import { type ChangeGroup, gathered, grouped } from './groups.ts';
import { printHurt } from './list.ts';
import { type Report, verdictOf } from './report.ts';

type Level = 'error' | 'warning' | 'notice';

/**
 * The report as workflow commands, which GitHub shows at the lines they concern: an error for what fails the
 * check, a warning for what is dangerous or deprecated, a notice for what is safe; then the verdict as plain text.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function asGithub(report: Report): string {
  const { composition, hints, rules, labels, operations, shared, underWay, deprecated, changes, steps, notes } = report;
  return [
    ...[...composition, ...hints, ...rules, ...labels, ...operations, ...shared].map((problem) =>
      ofProblem('error', problem),
    ),
    ...grouped(changes).map((group) => ofGroup(group, steps)),
    ...steps
      .filter(({ isSafe }) => isSafe)
      .map(({ says, steps: next }) => annotation('notice', 'SHARED_STEPS', [], [says, ...next])),
    ...[...underWay, ...deprecated].map((problem) => ofProblem('warning', problem)),
    ...notes.map((note) => annotation('warning', 'schema:check', [], [note])),
    verdictOf(report),
  ].join('\n');
}

function ofProblem(level: Level, { code, message, fix, places }: Problem): string {
  return annotation(level, code, places, [message, ...(fix === undefined ? [] : [`Fix: ${fix}`])]);
}

/** Why there is no report, as one error. */
export function faultAsGithub({ message, fix }: BaselineFault): string {
  return annotation('error', 'schema:check', [], [message, `Fix: ${fix}`]);
}

/** At the first place; of several changes the coordinates tell where the others are. */
function ofGroup({ change, coordinates }: ChangeGroup, steps: Report['steps']): string {
  const { code, message, places, hurt, retired } = change;
  const level = isBreak(change) ? 'error' : change.class === 'SAFE' ? 'notice' : 'warning';
  const fix = fixOfBreak(change, steps);
  return annotation(level, code, coordinates.length === 1 ? places : places.slice(0, 1), [
    `${gathered(coordinates).join(', ')}: ${message}`,
    ...(hurt.length > 0 ? [`It ${printHurt(change)}.`] : []),
    ...(retired === undefined ? [] : [`It was deprecated, to be removed after ${retired}.`]),
    ...(fix === null ? [] : [`Fix: ${fix}`]),
  ]);
}

/** One command: it has one place; the others are told in its text. */
function annotation(level: Level, title: string, [first, ...more]: readonly Place[], lines: string[]): string {
  const at = first ? `file=${property(first.file)},line=${first.line},` : '';
  const others = more.map((place) => `Also at ${printPlace(place)}`);
  return `::${level} ${at}title=${property(title)}::${data([...lines, ...others].join('\n'))}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
