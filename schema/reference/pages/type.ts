import { type GraphQLNamedType, isInterfaceType, isObjectType, isScalarType, isUnionType } from 'graphql';
import { html, type Markup } from '../markup.ts';
import { partsOf } from '../model/coordinate.ts';
import type { Kind } from '../model/kinds.ts';
import { pagePaths } from '../paths.ts';
import { membersOf } from './members.ts';
import type { Page } from './page.ts';
import { allNames, describe, elementLink, exampleLinks, ministryLink } from './parts.ts';
import { rightsNote } from './rights.ts';
import type { View } from './view.ts';

/** The page of a type: what it is, whose, what it has, what leads to it. */
export function typePage(view: View, { type, kind }: { type: GraphQLNamedType; kind: Kind }): Page {
  const { model, text } = view;
  const members = membersOf(view, type);
  const body = html`
    <p class="kind" data-kind="${kind}">${text.kind[kind]}</p>
    <h1><code>${type.name}</code></h1>
    ${allNames(view, model.nameOf(type.name))} ${owners(view, type.name)} ${rightsNote(view, type.name)}
    ${describe(view, type.description)} ${relations(view, type)}
    ${
      members &&
      html`<section aria-labelledby="page-members">
        <h2 id="page-members">${members.title} <span class="count">${members.members.length}</span></h2>
        ${members.members.map(({ id, body: of }) => html`<section class="member" id="${id}">${of}</section>`)}
      </section>`
    }
    ${uses(view, type.name)} ${exampleLinks(view, model.examplesOf(type.name))}
  `;
  return {
    title: type.name,
    body,
    crumbs: [
      { href: pagePaths.types, text: text.types },
      { href: `${pagePaths.types}#kind-${kind}`, text: text.kinds[kind] },
    ],
    places: members?.members.map(({ id }) => ({ id, text: id })) ?? [],
  };
}

/** Who answers for a type. */
export function owners(view: View, type: string): Markup | null {
  const { model, text } = view;
  const shares = model.ofType(type);
  if (shares.length === 0) return null;
  const isAll =
    shares.length > 1 && shares.length === model.ministries.length && shares.every(({ fields }) => fields.length === 0);
  const names = isAll
    ? html`<span class="ministry">${text.sharedByAll}</span>`
    : html`${shares.map(({ ministry, fields }) => ministryLink(view, ministry, fields.length))}`;
  return html`<p class="owners"><span>${text.owner}</span> ${names}</p>`;
}

function relations(view: View, type: GraphQLNamedType): (Markup | null)[] {
  const { text, model } = view;
  const schemaTypes = model.types.map((entry) => entry.type);
  const implementing = isInterfaceType(type)
    ? schemaTypes.filter(
        (other) => (isObjectType(other) || isInterfaceType(other)) && other.getInterfaces().includes(type),
      )
    : [];
  const implemented = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
  return [
    list(view, text.implements, implemented),
    list(view, text.implementedBy, implementing),
    list(view, text.members, isUnionType(type) ? type.getTypes() : []),
    isScalarType(type) && type.specifiedByURL
      ? html`<p class="relation"><span>${text.specifiedBy}</span> <code>${type.specifiedByURL}</code></p>`
      : null,
  ];
}

function list(view: View, title: string, types: readonly GraphQLNamedType[]): Markup | null {
  if (types.length === 0) return null;
  const links = types.map(({ name }) => html`<code>${elementLink(view, name, name)}</code> `);
  return html`<p class="relation"><span>${title}</span> ${links}</p>`;
}

/** What returns or takes the type, by the type that it stands in. */
function uses(view: View, type: string): Markup | null {
  const found = view.model.usesOf(type);
  if (found.length === 0) return null;
  const byType = Map.groupBy(found, (coordinate) => partsOf(coordinate)?.type ?? coordinate);
  return html`<section class="uses" aria-labelledby="page-uses">
    <h2 id="page-uses">${view.text.usedBy} <span class="count">${found.length}</span></h2>
    <ul>
      ${[...byType.values()].map(
        (coordinates) =>
          html`<li>
            ${coordinates.map((coordinate) => html`<code>${elementLink(view, coordinate, coordinate)}</code> `)}
          </li>`,
      )}
    </ul>
  </section>`;
}
