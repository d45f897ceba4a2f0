import type { Right } from '../../supergraph/rights.ts';
import { html, type Markup } from '../markup.ts';
import type { View } from './view.ts';

/** Who may read an element; nothing where everyone may. */
export function rightsNote(view: View, coordinate: string): Markup | null {
  const asked = view.model.rightsOf(coordinate).flatMap((right) => parts(view, right));
  if (asked.length === 0) return null;
  return html`<p class="relation rights"><span>${view.text.readers}</span> ${joined(asked, '; ')}</p>`;
}

function parts({ text }: View, { authenticated, scopes, policies }: Right): Markup[] {
  const namesOf = (alternatives: readonly (readonly string[])[]) =>
    joined(
      alternatives.map((names) =>
        joined(
          names.map((name) => html`<code>${name}</code>`),
          ` ${text.and} `,
        ),
      ),
      ` ${text.or} `,
    );
  return [
    ...(authenticated ? [html`${text.signedIn}`] : []),
    ...(scopes ? [filled(text.withScope, namesOf(scopes))] : []),
    ...(policies ? [filled(text.byPolicy, namesOf(policies))] : []),
  ];
}

/** A text with what stands for its `{names}`. */
function filled(text: string, names: Markup): Markup {
  const [before, after] = text.split('{names}');
  return html`${before}${names}${after}`;
}

const joined = (all: readonly Markup[], between: string): Markup =>
  html`${all.map((each, at) => html`${at > 0 && between}${each}`)}`;
