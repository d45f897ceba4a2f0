import { languages } from '../language.ts';
import { html } from '../markup.ts';
import { texts } from '../texts/index.ts';

/** The page above the languages: where a reader of files begins. A server may choose the language instead. */
export function entrancePage(): string {
  const links = languages.map(
    (language) =>
      html`<li lang="${language}">
        <a href="${language}/index.html" hreflang="${language}"
          ><strong>${texts[language].language}</strong> ${texts[language].title}</a
        >
      </li>`,
  );
  return html`<!doctype html>
    <html lang="kk">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Ortaq</title>
        <link rel="icon" href="logo.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="page.css" />
      </head>
      <body class="entrance">
        <main>
          <h1><img src="logo.svg" alt="" width="48" height="48" /> Ortaq</h1>
          <ul class="cards wide">
            ${links}
          </ul>
        </main>
      </body>
    </html> `.markup;
}
