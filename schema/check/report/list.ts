import { type Change, type ChangeClass, isBreak } from '../../changes/change.ts';
import { howToStep } from '../../changes/shared/advice.ts';
import { type Problem, printProblem } from '../../composition/problem.ts';
import { type ChangeGroup, gathered, grouped } from './groups.ts';
import { fixOfBreak } from './fix.ts';
import { type Report, verdictOf } from './report.ts';

/** The report for people: what is wrong first, then what changes, then one line that sums up. */
export function asList(report: Report): string {
  const { comparedWith, notes, changes, steps } = report;
  const of = (level: ChangeClass) => changes.filter((change) => change.class === level);
  const compared = comparedWith && `Compared with ${comparedWith.name}${shortCommit(comparedWith.commit)}.`;
  return [
    section('It does not compose', report.composition.map(printProblem)),
    section('Hints of composition', report.hints.map(printProblem)),
    section('Rules of the house', report.rules.map(printProblem)),
    section('Labels', report.labels.map(printProblem)),
    section('Trusted operations', report.operations.map(printProblem)),
    section(
      'What all share, changed in one step',
      report.shared.map(({ fix: _, ...problem }) => printProblem(problem)),
    ),
    section('Breaking changes', breaks(changes.filter(isBreak), steps)),
    section(
      'Breaking, but retired',
      of('BREAKING')
        .filter((each) => !isBreak(each))
        .map(printChange),
    ),
    section('Dangerous changes', grouped(of('DANGEROUS')).map(printGroup)),
    section('Safe changes', grouped(of('SAFE')).map(printGroup)),
    section('What all share, in steps', steps.length > 0 ? [howToStep, ...steps.map(printSteps)] : []),
    section('Moves under way', report.underWay.map(printProblem)),
    section('Deprecated, and still used', report.deprecated.map(printProblem)),
    ...notes.map((note) => `Note: ${note}`),
    [compared, verdictOf(report)].filter(Boolean).join(' '),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

/** A heading with what follows it, each indented beneath; nothing for nothing. */
function section(title: string, entries: string[]): string {
  if (entries.length === 0) return '';
  return [`${title}:`, ...entries].map((entry, at) => (at === 0 ? entry : indented(entry))).join('\n');
}

/** The changes that one thing mends, and what that is, once. */
function breaks(changes: readonly Change[], steps: Report['steps']): string[] {
  const byFix = Map.groupBy(changes, (change) => fixOfBreak(change, steps));
  return [...byFix].flatMap(([fix, alike]) => [...alike.map(printChange), ...(fix === null ? [] : [`fix: ${fix}`])]);
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ');
}

/** Of several changes the coordinates tell where they are: their lines would be hundreds. */
function printGroup({ change, coordinates }: ChangeGroup): string {
  if (coordinates.length === 1) return printChange(change);
  const { code, message, ministries } = change;
  const whose = ministries.length > 0 ? ` (${ministries.join(', ')})` : '';
  return `${code} ${gathered(coordinates).join(', ')}${whose}: ${message}`;
}

function printChange(change: Change): string {
  const { code, coordinate, message, places, ministries, hurt, retired } = change;
  const problem: Problem = { code: `${code} ${coordinate}`, message, places };
  return [
    printProblem(problem),
    // Where no line stands for it, who declares it is all there is to say.
    ...(places.length === 0 && ministries.length > 0 ? [`    of ${ministries.join(', ')}`] : []),
    ...(hurt.length > 0 ? [`    ${printHurt(change)}`] : []),
    ...(change.class === 'BREAKING' && hurt.length === 0 ? ['    no trusted operation uses it'] : []),
    ...(retired === undefined ? [] : [`    deprecated, and to be removed after ${retired}`]),
  ].join('\n');
}

/** Whom it hurts or, where it is not breaking, touches; by client: `hurts follow-up (Matrix, Table)`. */
export function printHurt({ class: level, hurt }: Pick<Change, 'class' | 'hurt'>): string {
  const byClient = Map.groupBy(hurt, ({ client }) => client);
  const clients = [...byClient].map(([client, theirs]) => {
    return `${client} (${theirs.map(({ operation }) => operation).join(', ')})`;
  });
  return `${level === 'BREAKING' ? 'hurts' : 'touches'} ${clients.join(', ')}`;
}

function printSteps({ says, steps }: Report['steps'][number]): string {
  return [says, ...steps.map((step, at) => `  ${at + 1}. ${step}`)].join('\n');
}

function shortCommit(commit: string | null): string {
  return commit === null ? '' : ` (${commit.slice(0, 10)})`;
}
