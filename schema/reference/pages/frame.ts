import { languages } from '../language.ts';
import { html, type Markup } from '../markup.ts';
import { kinds } from '../model/kinds.ts';
import { ministryPath, pagePaths, typePath } from '../paths.ts';
import { texts } from '../texts/index.ts';
import type { Page } from './page.ts';
import { ministryName } from './parts.ts';
import type { View } from './view.ts';

/** A whole page: head, the reference's contents, the page itself. Ids of its own have a hyphen, which no GraphQL name has. */
export function framed(view: View, page: Page): string {
  const { text, language, asset } = view;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title} · Ortaq ${text.title}</title>
        ${page.lead !== undefined && html`<meta name="description" content="${page.lead}" />`}
        <link rel="icon" href="${asset('logo.svg')}" type="image/svg+xml" />
        <link rel="stylesheet" href="${asset('page.css')}" />
        <script defer src="${asset('page.js')}"></script>
      </head>
      <body>
        <a class="skip" href="#page-main">${text.skip}</a>
        ${header(view)}
        <div class="columns">
          ${contents(view)}
          <main id="page-main" tabindex="-1">${page.crumbs.length > 0 && crumbs(view, page)} ${page.body}</main>
          ${page.places.length > 1 && places(view, page)}
        </div>
      </body>
    </html> `.markup;
}

function header(view: View): Markup {
  const { text, asset, href, path, explorer } = view;
  return html`<header class="top">
    <a class="brand" href="${href(pagePaths.home)}"
      ><img src="${asset('logo.svg')}" alt="" width="28" height="28" /> <span>Ortaq</span>
      <small>${text.title}</small></a
    >
    <search
      hidden
      data-index="${asset('search-index.js')}"
      data-root="${asset(view.language)}/"
      data-kinds="${JSON.stringify(text.elements)}"
      data-found="${text.found}"
      data-none="${text.notFound}"
    >
      <input
        type="search"
        role="combobox"
        aria-expanded="false"
        aria-autocomplete="list"
        aria-controls="page-results"
        aria-label="${text.search}"
        placeholder="${text.searchHint}"
        autocomplete="off"
        spellcheck="false"
      />
      <kbd aria-hidden="true">/</kbd>
      <ul id="page-results" role="listbox" aria-label="${text.search}" hidden></ul>
      <p class="unseen" role="status"></p>
    </search>
    <nav class="languages" aria-label="${text.languages}">
      ${languages.map(
        (other) =>
          html`<a
            href="${asset(`${other}/${path}`)}"
            lang="${other}"
            hreflang="${other}"
            title="${texts[other].language}"
            ${other === view.language && html`aria-current="true"`}
            >${other.toUpperCase()}</a
          > `,
      )}
    </nav>
    ${explorer !== null && html`<a class="explorer" href="${explorer}">GraphiQL</a>`}
  </header>`;
}

function contents(view: View): Markup {
  const { model, text, path } = view;
  const link = (to: string, name: Markup | string) =>
    html`<li><a href="${view.href(to)}" ${to === path && html`aria-current="page"`}>${name}</a></li>`;
  const current = model.types.find(({ type }) => typePath(type.name) === path);
  const groups = kinds.flatMap((kind) => {
    const types = model.types.filter((entry) => entry.kind === kind);
    if (types.length === 0 || kind === 'root') return [];
    return [
      html`<details ${current?.kind === kind && html`open`}>
        <summary>${text.kinds[kind]} <span class="count">${types.length}</span></summary>
        <ul>
          ${types.map(({ type }) => link(typePath(type.name), html`<code>${type.name}</code>`))}
        </ul>
      </details>`,
    ];
  });
  return html`<nav class="contents" aria-label="${text.menu}">
    <details class="drawer">
      <summary>${text.menu}</summary>
      <ul>
        ${link(pagePaths.home, text.home)}
        ${model.types.filter(({ kind }) => kind === 'root').map(({ type }) => link(typePath(type.name), html`<code>${type.name}</code>`))}
        ${link(pagePaths.operations, text.operations)} ${link(pagePaths.deprecations, text.deprecations)}
        ${link(pagePaths.errors, text.errors)}
      </ul>
      <p class="group">
        <a href="${view.href(pagePaths.ministries)}" ${path === pagePaths.ministries && html`aria-current="page"`}
          >${text.ministries}</a
        >
      </p>
      <ul>
        ${model.ministries.map((ministry) => link(ministryPath(ministry), ministryName(view, ministry)))}
      </ul>
      <p class="group">
        <a href="${view.href(pagePaths.types)}" ${path === pagePaths.types && html`aria-current="page"`}
          >${text.types}</a
        >
      </p>
      ${groups}
    </details>
  </nav>`;
}

function crumbs(view: View, page: Page): Markup {
  const way = [{ href: pagePaths.home, text: view.text.title }, ...page.crumbs];
  return html`<nav class="crumbs" aria-label="${view.text.home}">
    <ol>
      ${way.map(({ href, text }) => html`<li><a href="${view.href(href)}">${text}</a></li>`)}
      <li aria-current="page">${page.title}</li>
    </ol>
  </nav>`;
}

function places(view: View, page: Page): Markup {
  return html`<nav class="places" aria-label="${view.text.onThisPage}">
    <p>${view.text.onThisPage}</p>
    <ul>
      ${page.places.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`)}
    </ul>
  </nav>`;
}
