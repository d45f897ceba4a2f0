import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { argumentOf, graphOf } from './join-directives.ts';
import { createStandIns, type StandIns } from './stand-ins.ts';
import { graphsOf } from './supergraph-facts.ts';

type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

const isComposite = (node: DefinitionNode): node is Composite =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;

/**
 * A supergraph in which every `@requires` of a field with arguments names a field of its own in its place.
 *
 * Apollo's planner fetches what a `@requires` names under the field's own name. Where a client asks the same field with
 * other arguments, or another `@requires` names it with others, it takes one of the two values for both, and says
 * nothing. A field of another name cannot be mistaken; `readPlan` asks for it as the true field under an alias.
 */
export function distinguishRequirements(document: DocumentNode): { supergraph: DocumentNode; standIns: StandIns } {
  const graphs = graphsOf(document);
  const types = document.definitions.filter(isComposite);
  const standIns = createStandIns(types);
  const required = document.definitions.map((node) =>
    isComposite(node) ? withFields(node, (field) => rewritten(field, node.name.value)) : node,
  );
  if (standIns.isEmpty()) return { supergraph: document, standIns };
  const definitions = required.map((node) =>
    isComposite(node) ? withFields(node, (field) => [field, ...copies(field, node.name.value)]) : node,
  );
  return { supergraph: { ...document, definitions }, standIns };

  function rewritten(field: FieldDefinitionNode, type: string): FieldDefinitionNode[] {
    const directives = field.directives?.map((directive) => {
      const requires = argumentOf(directive, 'requires');
      if (directive.name.value !== 'join__field' || requires?.kind !== Kind.STRING) return directive;
      const ministry = graphs.get(graphOf(directive))?.name ?? '';
      const value = standIns.inPlace(requires.value, type, { ministry, field: field.name.value });
      const given = directive.arguments?.map((argument) =>
        argument.value === requires ? { ...argument, value: { ...requires, value } } : argument,
      );
      return { ...directive, ...(given && { arguments: given }) };
    });
    return [{ ...field, ...(directives && { directives }) }];
  }

  /** Each subgraph has of a stand-in what it has of the field. */
  function copies(field: FieldDefinitionNode, type: string): FieldDefinitionNode[] {
    const directives = field.directives?.filter(({ name }) => name.value === 'join__field');
    return standIns.of(type, field.name.value).map((value) => ({
      ...field,
      name: { ...field.name, value },
      arguments: [],
      ...(directives && { directives }),
    }));
  }
}

function withFields(node: Composite, change: (field: FieldDefinitionNode) => FieldDefinitionNode[]): Composite {
  return node.fields ? { ...node, fields: node.fields.flatMap(change) } : node;
}
