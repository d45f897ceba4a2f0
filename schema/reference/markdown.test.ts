import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMarkdown, firstSentence } from './markdown.ts';

const { block, summary } = createMarkdown((code) => (code === 'Measure' ? 'types/Measure.html' : null));
const rendered = (text: string) => block(text).markup.trim();

test('Markdown is rendered; a name in code leads to its page, another text in code does not', () => {
  expect(rendered('A *measure*, see `Measure` and `first`.')).toBe(
    '<p>A <em>measure</em>, see <a href="types/Measure.html"><code>Measure</code></a> and <code>first</code>.</p>',
  );
  expect(rendered('- one\n- two')).toMatch(/^<ul>\s*<li>one<\/li>\s*<li>two<\/li>\s*<\/ul>$/);
});

test.each([
  ['<script>alert(1)</script>', /<script/],
  ['text <img src=x onerror=alert(1)> text', /<img/],
  ['text <script><img src="x"onerror=alert(1)>', /<img/],
  ['text <pre>a < b', /< /],
  ['<div>\n<script>alert(1)</script>\n</div>', /<(script|div)/],
  ['[press](javascript:alert(1))', /javascript|<a/],
  ['[press](JaVaScRiPt&colon;alert(1))', /<a/],
  ['[press](data:text/html,<script>alert(1)</script>)', /<a|<script/],
  ['<javascript:alert(1)>', /<a /],
  ['![sign](https://example.test/sign.svg)', /<img|src=/],
  ['[press](https://example.test/"onclick="alert(1))', /" ?onclick/],
  ['`<script>alert(1)</script>`', /<script/],
  ['```html" onclick="x\n<script>alert(1)</script>\n```', /<script|<[^>]*onclick/],
  ['# Heading', /<h\d/],
])('%s does nothing but show', (text, danger) => {
  expect(rendered(text)).not.toMatch(danger);
  expect(summary(text).markup).not.toMatch(danger);
});

test('a link to the web leads there, and says nothing of where it stood', () => {
  expect(rendered('[source](https://example.test/a?b=1&c=2)')).toBe(
    '<p><a href="https://example.test/a?b=1&#38;c=2" rel="noopener noreferrer">source</a></p>',
  );
});

test('no text makes an element or an attribute that Markdown does not have', () => {
  const dangerous = fc.stringMatching(
    /^(<\/?(script|img|a|svg|iframe) ?|on\w+=|"|'|>|javascript:|\[|\]\(|\)|!|`|&|a|\n)*$/,
  );
  fc.assert(
    fc.property(dangerous, (text) => {
      const shown = rendered(text).replaceAll(
        /<\/?(p|em|strong|code|pre|ul|ol|li|blockquote|hr|br|del)>|<a href="https?:[^"<>]*" rel="noopener noreferrer">|<\/a>/g,
        '',
      );
      expect(shown).not.toMatch(/[<>]/);
    }),
    { examples: [['`<script>>'], ['a<pre <a>']] },
  );
});

test('a summary is the first sentence of the first paragraph', () => {
  expect(firstSentence('Its id, such as `a.b`. It never changes.')).toBe('Its id, such as `a.b`.');
  expect(firstSentence('Counts the\nmeasures\n\nand more.')).toBe('Counts the measures');
  expect(firstSentence('Such as art. 5 of a law. Then more.')).toBe('Such as art. 5 of a law.');
  expect(firstSentence('')).toBe('');
});
