import { html, type Markup } from '../markup.ts';
import { memberOf } from '../model/coordinate.ts';
import { ministryPath, pagePaths } from '../paths.ts';
import type { Page } from './page.ts';
import { elementLink, ministryName, otherNames } from './parts.ts';
import { rootFieldRow, rootFields, typeRow } from './rows.ts';
import type { View } from './view.ts';

/** Who answers for what, in numbers. */
export function ministriesPage(view: View): Page {
  const { text, model, href } = view;
  return {
    title: text.ministries,
    body: html`
      <h1>${text.ministries}</h1>
      <p class="lead">${text.ministriesLead}</p>
      <ul class="cards wide">
        ${model.ministries.map(
          (ministry) =>
            html`<li>
              <a href="${href(ministryPath(ministry))}"
                ><strong>${ministryName(view, ministry)}</strong> <code>${ministry}</code> · ${text.types}:
                ${ownTypes(view, ministry).length}</a
              >
            </li>`,
        )}
      </ul>
    `,
    crumbs: [],
    places: [],
  };
}

/** What one ministry answers for. */
export function ministryPage(view: View, ministry: string): Page {
  const { text, model } = view;
  const roots = model.types
    .filter(({ kind }) => kind === 'root')
    .flatMap((entry) => rootFields(view, entry))
    .filter(({ owners }) => owners.includes(ministry))
    .map((field) => rootFieldRow(view, field));
  const own = ownTypes(view, ministry).map((entry) => typeRow(view, entry));
  const added = addedTo(view, ministry);
  const sections: [id: string, title: string, rows: Markup[]][] = [
    ['ministry-roots', text.rootFieldsOf, roots],
    ['ministry-types', text.ownTypes, own],
    ['ministry-fields', text.addedFields, added],
  ];
  const shown = sections.filter(([, , rows]) => rows.length > 0);
  const name = view.nameIn(model.nameOfMinistry(ministry))?.text ?? ministry;
  return {
    title: name,
    body: html`
      <p class="kind"><code>${ministry}</code></p>
      <h1>${ministryName(view, ministry)}</h1>
      ${otherNames(view, model.nameOfMinistry(ministry))}
      ${shown.map(
        ([id, title, rows]) =>
          html`<section aria-labelledby="${id}">
            <h2 id="${id}">${title} <span class="count">${rows.length}</span></h2>
            <dl class="rows">${rows}</dl>
          </section>`,
      )}
    `,
    crumbs: [{ href: pagePaths.ministries, text: text.ministries }],
    places: shown.map(([id, title]) => ({ id, text: title })),
  };
}

function ownTypes({ model }: View, ministry: string) {
  return model.types.filter(({ type }) => model.leadOf(type.name) === ministry);
}

function addedTo(view: View, ministry: string): Markup[] {
  const { model } = view;
  return model.types.flatMap(({ type, kind }) => {
    const share = model.ofType(type.name).find((candidate) => candidate.ministry === ministry);
    if (kind === 'root' || model.leadOf(type.name) === ministry || !share || share.fields.length === 0) return [];
    const links = share.fields.map(
      (field) => html`<code>${elementLink(view, memberOf(type.name, field), field)}</code> `,
    );
    return [
      html`<div>
        <dt><code>${elementLink(view, type.name, type.name)}</code></dt>
        <dd>${links}</dd>
      </div>`,
    ];
  });
}
