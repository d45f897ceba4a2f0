import { readFileSync } from 'node:fs';
import { languages } from './language.ts';
import { createModel, type Model, type ReferenceSource } from './model/model.ts';
import { deprecationsPage, errorsPage } from './pages/lists.ts';
import { framed } from './pages/frame.ts';
import { entrancePage } from './pages/entrance.ts';
import { ministriesPage, ministryPage } from './pages/ministries.ts';
import { operationsPage } from './pages/operations.ts';
import { homePage, missingPage, typesPage } from './pages/overview.ts';
import type { Page } from './pages/page.ts';
import { typePage } from './pages/type.ts';
import { createView, type View } from './pages/view.ts';
import { ministryPath, missingPaths, pagePaths, typePath } from './paths.ts';
import { searchIndex } from './search-index.ts';

const browserFiles = {
  'page.css': new URL('browser/page.css', import.meta.url),
  'page.js': new URL('browser/page.js', import.meta.url),
  'logo.svg': new URL('browser/logo.svg', import.meta.url),
};

/** The reference of a schema: files by their paths, each made when it is asked for. */
export interface Reference {
  /** All that there is, such as `en/types/Measure.html` and `page.css`. */
  paths: string[];
  /** The text of a file; null where there is no such. */
  render: (path: string) => string | null;
}

/**
 * Reads the schema; what it takes to render is left to `render`.
 *
 * @param explorer the address of GraphiQL, absolute or from the reference's root as in `../`; null where there is none.
 * @throws GraphQLError where the supergraph is not SDL.
 */
export function createReference(source: ReferenceSource, explorer: string | null): Reference {
  const model = createModel(source);
  const pages = pagesOf(model);
  const files = new Map<string, () => string>([
    ['index.html', entrancePage],
    ['search-index.js', () => searchIndex(model)],
    ...Object.entries(browserFiles).map(([name, file]): [string, () => string] => [
      name,
      () => readFileSync(file, 'utf8'),
    ]),
    ...languages.flatMap((language) =>
      [...pages].map(([path, page]): [string, () => string] => [
        `${language}/${path}`,
        () => rendered(createView(model, language, path, explorer), page),
      ]),
    ),
  ]);
  return {
    paths: [...files.keys()],
    render: (path) => files.get(path)?.() ?? null,
  };
}

function pagesOf(model: Model): Map<string, (view: View) => Page> {
  return new Map([
    [pagePaths.home, homePage],
    [pagePaths.types, typesPage],
    [pagePaths.ministries, ministriesPage],
    [pagePaths.operations, operationsPage],
    [pagePaths.deprecations, deprecationsPage],
    [pagePaths.errors, errorsPage],
    ...missingPaths.map((path): [string, (view: View) => Page] => [path, missingPage]),
    ...model.ministries.map((ministry): [string, (view: View) => Page] => [
      ministryPath(ministry),
      (view) => ministryPage(view, ministry),
    ]),
    ...model.types.map((entry): [string, (view: View) => Page] => [
      typePath(entry.type.name),
      (view) => typePage(view, entry),
    ]),
  ]);
}

function rendered(view: View, page: (view: View) => Page): string {
  return framed(view, page(view));
}
