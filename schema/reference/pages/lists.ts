import { errorMeanings } from '../error-meanings.ts';
import { html } from '../markup.ts';
import type { Page } from './page.ts';
import { describe, elementLink, removal } from './parts.ts';
import type { View } from './view.ts';

/** What is to go: what has a day first, the next day first of all. */
export function deprecationsPage(view: View): Page {
  const { text, model } = view;
  const rows = model.deprecations.toSorted((one, other) =>
    (one.removedAfter ?? '9').localeCompare(other.removedAfter ?? '9'),
  );
  return {
    title: text.deprecations,
    body: html`
      <h1>${text.deprecations}</h1>
      <p class="lead">${text.deprecationsLead}</p>
      ${rows.length === 0 && html`<p class="note">${text.nothingDeprecated}</p>`}
      ${rows.map(
        ({ coordinate, reason, removedAfter }) =>
          html`<section class="member">
            <div class="heading">
              <h2><code>${elementLink(view, coordinate, coordinate)}</code></h2>
            </div>
            <div class="deprecation">
              <p>${removal(view, removedAfter)}</p>
              ${describe(view, reason)}
            </div>
          </section>`,
      )}
    `,
    crumbs: [],
    places: [],
  };
}

/** The codes that errors carry. */
export function errorsPage(view: View): Page {
  const { text, language } = view;
  return {
    title: text.errors,
    body: html`
      <h1>${text.errors}</h1>
      <p class="lead">${text.errorsLead}</p>
      <dl class="rows">
        ${Object.entries(errorMeanings).map(
          ([code, meaning]) =>
            html`<div id="${code}">
              <dt>
                <a class="place" href="#${code}"><code>${code}</code></a>
              </dt>
              <dd>${view.markdown.block(meaning[language])}</dd>
            </div>`,
        )}
      </dl>
    `,
    crumbs: [],
    places: [],
  };
}
