import type { ConformanceCase } from './case.fixture.ts';
import { aliasCases } from './cases/aliases.ts';
import { combinedCases } from './cases/combined.ts';
import { conditionCases } from './cases/conditions.ts';
import { contextCases } from './cases/context.ts';
import { directiveCases } from './cases/directives.ts';
import { enumCases } from './cases/enums.ts';
import { errorCases } from './cases/errors.ts';
import { fragmentCases } from './cases/fragments.ts';
import { graphCases } from './cases/graph.ts';
import { inaccessibleCases } from './cases/inaccessible.ts';
import { inputCases } from './cases/inputs.ts';
import { interfaceObjectCases } from './cases/interface-object.ts';
import { interfaceCases } from './cases/interfaces.ts';
import { introspectionCases } from './cases/introspection.ts';
import { keyFormCases } from './cases/key-forms.ts';
import { keyCases } from './cases/keys.ts';
import { listCases } from './cases/lists.ts';
import { mutationCases } from './cases/mutations.ts';
import { provideCases } from './cases/provides.ts';
import { requireCases } from './cases/requires.ts';
import { requireInChainsCases } from './cases/requires-in-chains.ts';
import { requireInsideCases } from './cases/requires-inside.ts';
import { requireOfSomeCases } from './cases/requires-of-some.ts';
import { requireWithArgumentsCases } from './cases/requires-with-arguments.ts';
import { rootCases } from './cases/root.ts';
import { sharingCases } from './cases/sharing.ts';
import { unionCases } from './cases/unions.ts';
import { variableCases } from './cases/variables.ts';

export type Features = Record<string, ConformanceCase[]>;

/** What composition and its directives promise. */
export const federationFeatures: Features = {
  keys: keyCases,
  'key forms': keyFormCases,
  requires: requireCases,
  'requires inside': requireInsideCases,
  'requires in chains': requireInChainsCases,
  'requires of some': requireOfSomeCases,
  'requires with arguments': requireWithArgumentsCases,
  provides: provideCases,
  sharing: sharingCases,
  'interface object': interfaceObjectCases,
  interfaces: interfaceCases,
  unions: unionCases,
  enums: enumCases,
  inputs: inputCases,
  inaccessible: inaccessibleCases,
  context: contextCases,
  directives: directiveCases,
  combined: combinedCases,
};

/** What GraphQL promises of any operation, whatever subgraphs it takes. */
export const graphqlFeatures: Features = {
  root: rootCases,
  introspection: introspectionCases,
  mutations: mutationCases,
  fragments: fragmentCases,
  variables: variableCases,
  conditions: conditionCases,
  aliases: aliasCases,
  graph: graphCases,
  lists: listCases,
  errors: errorCases,
};
