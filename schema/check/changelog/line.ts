import type { Change } from '../../changes/change.ts';
import { gathered, grouped, isOfDescription, scattered } from '../report/groups.ts';

const form = /^- ((?:`[^`]+`(?:, )?)+) \(([A-Z_]+)\): /;

/** What a line of the CHANGELOG tells of, each as `CODE coordinate`; nothing for one that people wrote. */
export function toldIn(line: string): string[] {
  const [, coordinates = '', code = ''] = form.exec(line) ?? [];
  return [...coordinates.matchAll(/`([^`]+)`/g)].flatMap(([, together = '']) =>
    scattered(together).map((coordinate) => keyOf({ code, coordinate })),
  );
}

/** A change as `toldIn` reads it. */
export function keyOf({ code, coordinate }: Pick<Change, 'code' | 'coordinate'>): string {
  return `${code} ${coordinate}`;
}

/** The changes as lines of the CHANGELOG, in their order; those of which the same is said in one line. */
export function linesOf(changes: readonly Change[]): string[] {
  return grouped(changes).map(({ change, coordinates }) => {
    const names = gathered(coordinates)
      .map((coordinate) => `\`${coordinate}\``)
      .join(', ');
    return `- ${names} (${change.code}): ${textOf(change)}`;
  });
}

function textOf({ code, message, retired }: Change): string {
  // The texts themselves are in the reference.
  const says = isOfDescription(code) ? 'described anew' : asMarkdown(message);
  const end = retired === undefined ? '' : ` It was to be removed after ${retired}.`;
  return `${/[.!?]$/.test(says) ? says : `${says}.`}${end}`;
}

/** On one line, with what is quoted, and directives, as code, so that nothing of it is taken for markup. */
function asMarkdown(message: string): string {
  return message
    .replaceAll(/\s+/g, ' ')
    .replaceAll('`', "'")
    .replaceAll(
      /(?<!\w)'([^']+)'(?!\w)|(@\w+\([^)]*\))/g,
      (_, quoted?: string, directive?: string) => `\`${quoted ?? directive}\``,
    )
    .replaceAll(/(`[^`]*`)|([\\*_<>[\]|])/g, (_, code?: string, sign?: string) => code ?? `\\${sign}`);
}
