import { parse, Source } from 'graphql';
import { readContract } from './contract.ts';
import type { Contract } from './rule.ts';

// On one line with what follows, so that a test's lines are its own.
const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@interfaceObject", "@authenticated", "@requiresScopes", "@policy", "@tag", "@inaccessible", "@cost", "@listSize", "@override"]) `;

/**
 * For tests: a contract of a few lines, from the SDL of each of its ministries by name.
 *
 * @param options.link whether to add the federation link; false where the SDL has its own, or none.
 * @throws Error with what composition says where it does not compose.
 */
export function contractOf(sdl: Record<string, string>, { link = true } = {}): Contract {
  const contract = readContract(
    Object.entries(sdl).map(([name, text]) => ({
      name,
      url: `http://${name}.test/graphql`,
      modules: [parse(new Source((link ? federation : '') + text, `${name}.graphql`))],
    })),
  );
  if ('errors' in contract) throw new Error(contract.errors.map(({ message }) => message).join('\n'));
  return contract;
}
