import type { Change, ChangeClass } from '../../changes/change.ts';
import { ministries } from '../../ministries.ts';
import { keyOf, linesOf, toldIn } from './line.ts';
import { sectionAt, sectionsOf, textOfSections } from './sections.ts';

/** How the CHANGELOG and the changes differ. */
export interface ChangelogState {
  /** Changes that it does not tell of. */
  untold: Change[];
  /** What it tells of as new and is no change, each as `CODE coordinate`. */
  unfounded: string[];
}

/**
 * Holds the CHANGELOG against the changes.
 *
 * @param before its text in the version that the changes are counted from: what it told then is history; null where that is
 *   not known, and all that it tells may be of these changes.
 */
export function changelogState(text: string, before: string | null, changes: readonly Change[]): ChangelogState {
  const history = new Set(before === null ? [] : told(before).map(({ day, key }) => `${day} ${key}`));
  const fresh = new Set(
    told(text)
      .filter(({ day, key }) => !history.has(`${day} ${key}`))
      .map(({ key }) => key),
  );
  const keys = new Set(changes.map(keyOf));
  return {
    untold: changes.filter((change) => !fresh.has(keyOf(change))),
    unfounded: before === null ? [] : [...fresh].filter((key) => !keys.has(key)),
  };
}

/**
 * The CHANGELOG with these changes under a day's date, the newest day first: by ministry, by class, a line each. What
 * stands there stays.
 *
 * @param day as `YYYY-MM-DD`.
 */
export function withChanges(text: string, day: string, changes: readonly Change[]): string {
  if (changes.length === 0) return text;
  const document = sectionsOf(`${text.trimEnd()}\n`);
  const entry = sectionAt(document, `## ${day}`, (heading) => heading < `## ${day}`);
  const byMinistries = Map.groupBy(changes, ({ ministries: whose }) => `### ${ownerOf(whose)}`);
  for (const [heading, theirs] of [...byMinistries].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const owner = sectionAt(entry, heading, (other) => other > heading);
    for (const [level, title] of titles) {
      const lines = linesOf(theirs.filter((change) => change.class === level));
      if (lines.length > 0) addLines(sectionAt(owner, title, (other) => rankOf(other) > rankOf(title)).body, lines);
    }
  }
  return textOfSections(document);
}

const titles: [ChangeClass, string][] = [
  ['BREAKING', '#### Breaking'],
  ['DANGEROUS', '#### Dangerous'],
  ['SAFE', '#### Safe'],
];

const rankOf = (heading: string): number => titles.findIndex(([, title]) => title === heading);

function ownerOf(whose: readonly string[]): string {
  if (whose.length === 0) return 'The hub';
  return ministries.every((name) => whose.includes(name)) ? 'All ministries' : whose.join(', ');
}

/** After the last item of the list and what people have written into it; at the end where there is no list. */
function addLines(body: string[], lines: string[]): void {
  let at = body.findLastIndex((line) => line.startsWith('- '));
  if (at === -1) {
    at = body.findLastIndex((line) => line.trim() !== '');
    body.splice(at + 1, body.length, '', ...lines, '');
    return;
  }
  while (/^\s+\S/.test(body[at + 1] ?? '')) at += 1;
  body.splice(at + 1, 0, ...lines);
}

/** All that a CHANGELOG tells of, with its day's heading. */
function told(text: string): { day: string; key: string }[] {
  let day = '';
  return text.split('\n').flatMap((line) => {
    if (line.startsWith('## ')) day = line.trimEnd();
    return toldIn(line).map((key) => ({ day, key }));
  });
}
