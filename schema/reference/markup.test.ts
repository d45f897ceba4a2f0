import { expect, test } from 'vitest';
import { escape, html, trusted } from './markup.ts';

test('what is put into a template is text, whatever it looks like; markup stays markup', () => {
  const attack = `"><script>alert('1')</script>&amp;`;
  expect(html`<p title="${attack}">${attack}</p>`.markup).toBe(`<p title="${escape(attack)}">${escape(attack)}</p>`);
  expect(escape(attack)).not.toMatch(/[<>"']/);
  expect(html`<p>${html`<b>${'<'}</b>`}${trusted('<br>')}</p>`.markup).toBe('<p><b>&#60;</b><br></p>');
});

test('lists are joined; what is not there is nothing', () => {
  expect(html`${['a', html`<i>b</i>`, ['c']]}${null}${false}${undefined}${0}`.markup).toBe('a<i>b</i>c0');
});
