/** A part of a Markdown document. */
export interface Section {
  /** The line of the heading with its `#`; null for the document itself. */
  heading: string | null;
  /** The lines between the heading and the first part within. */
  body: string[];
  sections: Section[];
}

/** Reads a Markdown document into its parts, headings of two to four `#`; between fences nothing is a heading. */
export function sectionsOf(text: string): Section {
  const document: Section = { heading: null, body: [], sections: [] };
  const open = [{ depth: 1, section: document }];
  let isFenced = false;
  for (const line of text.split('\n')) {
    if (/^\s*(```|~~~)/.test(line)) isFenced = !isFenced;
    const depth = isFenced ? undefined : /^(#{2,4}) /.exec(line)?.[1]?.length;
    if (depth === undefined) {
      open.at(-1)?.section.body.push(line);
      continue;
    }
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const section: Section = { heading: line, body: [], sections: [] };
    open.at(-1)?.section.sections.push(section);
    open.push({ depth, section });
  }
  return document;
}

/** The document that `sectionsOf` has read, to the letter. */
export function textOfSections(document: Section): string {
  return linesOfSection(document).join('\n');
}

function linesOfSection({ heading, body, sections }: Section): string[] {
  return [...(heading === null ? [] : [heading]), ...body, ...sections.flatMap(linesOfSection)];
}

/** The part with this heading, made where it is missing: before the first part that `comesAfter` it, or last. */
export function sectionAt({ sections }: Section, heading: string, comesAfter: (heading: string) => boolean): Section {
  const found = sections.find((section) => section.heading?.trimEnd() === heading);
  if (found) return found;
  const next = sections.findIndex((section) => comesAfter(section.heading ?? ''));
  const made: Section = { heading, body: [''], sections: [] };
  sections.splice(next === -1 ? sections.length : next, 0, made);
  return made;
}
