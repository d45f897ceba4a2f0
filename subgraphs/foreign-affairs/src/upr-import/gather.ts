import type { Position, RecommendationKind } from '../generated/prisma/enums.ts';
import { themeOfIssue } from '../vocabulary/theme-of-issue.ts';
import type { Fact, Fault } from './read-row.ts';
import type { Registers } from './registers.ts';

/** A recommendation as all its rows together give it. */
export interface Gathered {
  id: string;
  review: string;
  kind: RecommendationKind;
  text: string;
  position: Position | null;
  action: number | null;
  states: string[];
  issues: string[];
  themes: string[];
  rows: Pick<Fact, 'line' | 'origin'>[];
}

/**
 * Puts the rows of one text together. A row that contradicts an earlier one on the
 * State's response is a fault: which of them is right, nobody here can tell.
 */
export function gather(facts: Fact[], { hasTheme }: Registers) {
  const recommendations = new Map<string, Gathered>();
  const faults: Fault[] = [];
  const taken: Fact[] = [];
  const warnings = new Set<string>();

  for (const fact of facts) {
    const first = recommendations.get(fact.id);
    if (first && (first.position !== fact.position || first.kind !== fact.kind)) {
      faults.push({
        line: fact.line,
        reason: `Response differs from that of line ${first.rows[0]?.line}, which has the same text`,
      });
      continue;
    }
    if (first && first.action !== fact.action) {
      warnings.add(
        `line ${fact.line}: Action differs from that of line ${first.rows[0]?.line}, which has the same text and is kept to`,
      );
    }
    for (const issue of fact.issues) {
      if (!hasTheme(themeOfIssue(issue)))
        warnings.add(`The issue "${issue}" is no theme that is known; it is kept as an issue.`);
    }
    taken.push(fact);
    recommendations.set(fact.id, joined(first, fact, hasTheme));
  }
  return { recommendations: [...recommendations.values()], taken, faults, warnings: [...warnings] };
}

function joined(first: Gathered | undefined, fact: Fact, hasTheme: Registers['hasTheme']): Gathered {
  const { id, review, kind, text, position, action, line, origin } = fact;
  const before = first ?? { id, review, kind, text, position, action, states: [], issues: [], themes: [], rows: [] };
  return {
    ...before,
    states: union(before.states, fact.state === null ? [] : [fact.state]),
    issues: union(before.issues, fact.issues),
    themes: union(before.themes, fact.issues.map(themeOfIssue).filter(hasTheme)),
    rows: [...before.rows, { line, origin }],
  };
}

/** All of both, each once, in the order of their first appearance. */
export function union(some: readonly string[], others: readonly string[]): string[] {
  return [...new Set([...some, ...others])];
}
