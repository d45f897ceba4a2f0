import { type GraphQLField, type GraphQLNamedType, isObjectType } from 'graphql';
import { html, type Markup } from '../markup.ts';
import { memberOf } from '../model/coordinate.ts';
import type { Kind } from '../model/kinds.ts';
import { elementLink, inLanguage, summarize, typeLink } from './parts.ts';
import type { View } from './view.ts';

export interface TypeEntry {
  type: GraphQLNamedType;
  kind: Kind;
}

export interface RootField {
  type: string;
  field: GraphQLField<unknown, unknown>;
  /** The ministries that answer it. */
  owners: string[];
}

/** A line of a list of types: name, what it is called, what it is. */
export function typeRow(view: View, { type }: TypeEntry): Markup {
  const name = inLanguage(view, view.nameIn(view.model.nameOf(type.name)));
  return html`<div>
    <dt><code>${elementLink(view, type.name, type.name)}</code> ${name && html`<span class="name">${name}</span>`}</dt>
    <dd>${summarize(view, type.description)}</dd>
  </div>`;
}

/** The fields of a root type. */
export function rootFields({ model }: View, { type }: TypeEntry): RootField[] {
  if (!isObjectType(type)) return [];
  return model
    .inOrder(Object.values(type.getFields()), type.name)
    .map((field) => ({ type: type.name, field, owners: model.ofField(type.name, field.name) }));
}

/** A line of a list of root fields. */
export function rootFieldRow(view: View, { type, field }: RootField): Markup {
  return html`<div>
    <dt><code>${elementLink(view, memberOf(type, field.name), field.name)}</code> ${typeLink(view, field.type)}</dt>
    <dd>${summarize(view, field.description)}</dd>
  </div>`;
}
