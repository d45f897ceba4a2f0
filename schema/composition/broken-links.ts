import { Kind, visit } from 'graphql';
import type { Problem } from './problem.ts';
import type { Subgraph } from './subgraph.ts';

/** Every `@link` whose address is none: the composer fails at it without saying where it stands. */
export function brokenLinks(subgraphs: readonly Subgraph[]): Problem[] {
  const problems: Problem[] = [];
  for (const { name, modules } of subgraphs) {
    for (const module of modules) {
      visit(module, {
        Directive(node) {
          const url = node.arguments?.find((argument) => argument.name.value === 'url')?.value;
          if (node.name.value !== 'link' || url?.kind !== Kind.STRING || URL.canParse(url.value) || !url.loc) return;
          problems.push({
            code: 'INVALID_LINK_IDENTIFIER',
            message: `"${url.value}" is no address.`,
            places: [{ ministry: name, file: url.loc.source.name, line: url.loc.startToken.line }],
          });
        },
      });
    }
  }
  return problems;
}
