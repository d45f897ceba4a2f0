import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  print,
} from 'graphql';
import { html, type Markup } from '../markup.ts';
import { argumentOf, memberOf } from '../model/coordinate.ts';
import { allNames, deprecationNote, describe, exampleLinks, ministryLink, typeLink } from './parts.ts';
import { rightsNote } from './rights.ts';
import type { View } from './view.ts';

/** A member of a type that has a place on its page. */
export interface Member {
  id: string;
  body: Markup;
}

/** The heading of a type's members, and each in its place; null for a type that has none. */
export function membersOf(view: View, type: GraphQLNamedType): { title: string; members: Member[] } | null {
  const { model, text } = view;
  if (isEnumType(type)) {
    const values = model.inOrder(type.getValues(), type.name);
    return { title: text.values, members: values.map((value) => enumValue(view, type.name, value)) };
  }
  if (isInputObjectType(type)) {
    const fields = model.inOrder(Object.values(type.getFields()), type.name);
    return { title: text.fields, members: fields.map((field) => inputField(view, type.name, field)) };
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return null;
  const fields = model.inOrder(Object.values(type.getFields()), type.name);
  return { title: text.fields, members: fields.map((field) => outputField(view, type.name, field)) };
}

function outputField(view: View, type: string, field: GraphQLField<unknown, unknown>): Member {
  const { model, text } = view;
  const coordinate = memberOf(type, field.name);
  // Said only where a type's fields differ in it.
  const isShared = model.ofType(type).some(({ fields }) => fields.length > 0);
  const owners = isShared && model.ofField(type, field.name).map((ministry) => ministryLink(view, ministry));
  const given = model.inOrder(field.args, type, field.name).map((argument) => {
    const id = memberOf(field.name, argument.name);
    return inputValue(view, id, argumentOf(type, field.name, argument.name), argument, isRequiredArgument(argument));
  });
  return {
    id: field.name,
    body: html`${heading(field.name, html`${typeLink(view, field.type)}`, owners || null)}
    ${rightsNote(view, coordinate)} ${describe(view, field.description)} ${deprecationNote(view, coordinate)}
    ${
      given.length > 0 &&
      html`<h4>${text.arguments}</h4>
        <dl class="arguments">${given}</dl>`
    }
    ${exampleLinks(view, model.examplesOf(coordinate))}`,
  };
}

function inputValue(view: View, id: string, coordinate: string, value: GraphQLArgument, isRequired: boolean): Markup {
  return html`<div id="${id}">
    <dt>
      <a class="place" href="#${id}"><code>${value.name}</code></a> ${inputType(view, value, isRequired)}
    </dt>
    <dd>${describe(view, value.description)} ${deprecationNote(view, coordinate)}</dd>
  </div>`;
}

function inputField(view: View, type: string, field: GraphQLInputField): Member {
  const coordinate = memberOf(type, field.name);
  return {
    id: field.name,
    body: html`${heading(field.name, inputType(view, field, isRequiredInputField(field)), null)}
    ${describe(view, field.description)} ${deprecationNote(view, coordinate)}
    ${exampleLinks(view, view.model.examplesOf(coordinate))}`,
  };
}

function enumValue(view: View, type: string, { name, description }: GraphQLEnumValue): Member {
  const coordinate = memberOf(type, name);
  return {
    id: name,
    body: html`${heading(name, null, null)} ${allNames(view, view.model.nameOf(coordinate))}
    ${describe(view, description)} ${deprecationNote(view, coordinate)}
    ${exampleLinks(view, view.model.examplesOf(coordinate))}`,
  };
}

function heading(name: string, type: Markup | null, owners: Markup[] | null): Markup {
  return html`<div class="heading">
    <h3>
      <a class="place" href="#${name}"><code>${name}</code></a>
    </h3>
    ${type} ${owners && html`<span class="owners">${owners}</span>`}
  </div>`;
}

function inputType(view: View, value: GraphQLArgument | GraphQLInputField, isRequired: boolean): Markup {
  const node = value.defaultValue === undefined ? null : astFromValue(value.defaultValue, value.type);
  return html`${typeLink(view, value.type)} ${isRequired && html`<span class="required">${view.text.required}</span>`}
  ${node && html`<span class="default">${view.text.default} <code>${print(node)}</code></span>`}`;
}
