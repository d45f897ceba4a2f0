import { pageHeaders } from '../http/page-headers.ts';
import type { Tab } from './examples.ts';

/**
 * The headers of the page and of its files: everything comes from the hub itself, nothing runs that is not a file of it,
 * and no other page may frame it. Monaco, GraphiQL's editor, sets styles inline; its fonts and icons are in the style sheet.
 */
export const headers = pageHeaders([
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
]);

/** GraphiQL's page. Addresses are relative, so that it works under any prefix of a proxy. */
export function renderPage(tabs: Tab[], logo: string): string {
  const options = {
    endpoint: './graphql',
    title: 'Ortaq',
    logo,
    // A token that was typed stays in the page, and goes with it.
    shouldPersistHeaders: false,
    ...(tabs.length > 0 && { defaultTabs: tabs }),
  };
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Ortaq</title>
    <link rel="icon" href="./explorer/logo.svg" type="image/svg+xml">
    <link rel="stylesheet" href="./explorer/graphiql.css">
    <link rel="stylesheet" href="./explorer/page.css">
    <script id="options" type="application/json">${JSON.stringify(options).replaceAll('<', String.raw`\u003c`)}</script>
    <script defer src="./explorer/graphiql.js"></script>
    <script defer src="./explorer/start.js"></script>
  </head>
  <body id="body" class="no-focus-outline">
    <noscript>GraphiQL needs JavaScript. GraphQL itself is at <code>./graphql</code>.</noscript>
    <div id="root"></div>
  </body>
</html>
`;
}
