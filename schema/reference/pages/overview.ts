import { html, type Markup } from '../markup.ts';
import { kinds } from '../model/kinds.ts';
import { pagePaths } from '../paths.ts';
import { ministryLink } from './parts.ts';
import type { Page } from './page.ts';
import { rootFieldRow, rootFields, type TypeEntry, typeRow } from './rows.ts';
import type { View } from './view.ts';

/** Where the reference begins. */
export function homePage(view: View): Page {
  const { text, model, href } = view;
  const cards = [
    { path: pagePaths.types, title: text.types, count: model.types.length },
    { path: pagePaths.ministries, title: text.ministries, count: model.ministries.length },
    { path: pagePaths.operations, title: text.operations, count: model.examples.length },
    { path: pagePaths.deprecations, title: text.deprecations, count: model.deprecations.length },
  ];
  const roots = model.types.filter(({ kind }) => kind === 'root');
  return {
    title: text.home,
    lead: text.lead,
    body: html`
      <h1>Ortaq <span>${text.title}</span></h1>
      <p class="lead">${text.lead}</p>
      ${text.inEnglish !== null && html`<p class="note">${text.inEnglish}</p>`}
      <ul class="cards">
        ${cards.map(
          ({ path, title, count }) =>
            html`<li>
              <a href="${href(path)}"><strong>${count}</strong> ${title}</a>
            </li>`,
        )}
      </ul>
      ${roots.map((entry) => rootSection(view, entry))}
    `,
    crumbs: [],
    places: [],
  };
}

function rootSection(view: View, entry: TypeEntry): Markup {
  const { name } = entry.type;
  const groups = Map.groupBy(rootFields(view, entry), ({ owners }) => owners.join(' '));
  return html`<section aria-labelledby="root-${name}">
    <h2 id="root-${name}">${view.text.rootFieldsOf}: <code>${name}</code></h2>
    ${[...groups.values()].map(
      (fields) =>
        html`<h3>${ownersTitle(view, fields[0]?.owners ?? [])}</h3>
          <dl class="rows">${fields.map((field) => rootFieldRow(view, field))}</dl>`,
    )}
  </section>`;
}

function ownersTitle(view: View, owners: string[]): Markup {
  if (owners.length > 1 && owners.length === view.model.ministries.length) return html`${view.text.sharedByAll}`;
  return html`${owners.map((ministry) => ministryLink(view, ministry))}`;
}

/** All types, by kind. */
export function typesPage(view: View): Page {
  const { text, model } = view;
  const groups = kinds
    .map((kind) => ({ kind, entries: model.types.filter((entry) => entry.kind === kind) }))
    .filter(({ entries }) => entries.length > 0);
  return {
    title: text.types,
    body: html`
      <h1>${text.types}</h1>
      <p class="lead">${text.typesLead}</p>
      ${groups.map(
        ({ kind, entries }) =>
          html`<section aria-labelledby="kind-${kind}">
            <h2 id="kind-${kind}">${text.kinds[kind]} <span class="count">${entries.length}</span></h2>
            <dl class="rows">${entries.map((entry) => typeRow(view, entry))}</dl>
          </section>`,
      )}
    `,
    crumbs: [],
    places: groups.map(({ kind }) => ({ id: `kind-${kind}`, text: text.kinds[kind] })),
  };
}

/** In place of a page that is not there. */
export function missingPage(view: View): Page {
  const { text, href } = view;
  return {
    title: text.noSuchPage,
    body: html`
      <h1>${text.noSuchPage}</h1>
      <p class="lead">${text.noSuchPageHint}</p>
      <ul>
        <li><a href="${href(pagePaths.home)}">${text.home}</a></li>
        <li><a href="${href(pagePaths.types)}">${text.types}</a></li>
      </ul>
    `,
    crumbs: [],
    places: [],
  };
}
