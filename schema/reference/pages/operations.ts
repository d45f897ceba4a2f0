import { type GraphQLNamedType, isObjectType } from 'graphql';
import { html, type Markup } from '../markup.ts';
import type { Example } from '../model/examples.ts';
import { partsOf } from '../model/coordinate.ts';
import type { Model } from '../model/model.ts';
import { operationPlace } from '../paths.ts';
import { operationText } from './operation-text.ts';
import type { Page } from './page.ts';
import { inLanguage, ministryLink } from './parts.ts';
import type { View } from './view.ts';

/** The page of the operations that the schema can answer, by client. */
export function operationsPage(view: View): Page {
  const { text, model } = view;
  const clients = Map.groupBy(model.examples, ({ client }) => client);
  return {
    title: text.operations,
    body: html`
      <h1>${text.operations}</h1>
      <p class="lead">${text.operationsLead}</p>
      ${[...clients].map(
        ([client, examples]) =>
          html`<section aria-labelledby="client-${client}">
            <h2 id="client-${client}">${text.client}: <code>${client}</code></h2>
            ${examples.map((example) => operation(view, example))}
          </section>`,
      )}
    `,
    crumbs: [],
    places: model.examples.map((example) => ({ id: operationPlace(example), text: example.name })),
  };
}

function operation(view: View, example: Example): Markup {
  const { text } = view;
  const id = operationPlace(example);
  const ministries = ministriesAsked(view, example);
  return html`<section class="member" id="${id}">
    <div class="heading">
      <h3>
        <a class="place" href="#${id}"><code>${example.name}</code></a>
      </h3>
      ${view.explorer !== null && html`<a class="button" href="${inExplorer(view.explorer, example)}">${text.open}</a>`}
    </div>
    <p class="description">${inLanguage(view, view.nameIn(example.about))}</p>
    ${
      ministries.length > 0 &&
      html`<p class="owners">
        <span>${text.asks}</span> ${ministries.map((ministry) => ministryLink(view, ministry))}
      </p>`
    }
    ${operationText(view, example)}
    ${
      example.variables !== '{}' &&
      html`<h4>${text.variables}</h4>
        <pre tabindex="0"><code>${example.variables}</code></pre>`
    }
  </section>`;
}

/** The ministries that alone answer for a field of the operation: for an interface's, in each type that has it too. */
function ministriesAsked({ model }: View, { uses }: Example): string[] {
  const asked = uses.flatMap(({ coordinate }) => {
    const { type, member, argument } = partsOf(coordinate) ?? { type: '' };
    if (member === undefined || argument !== undefined) return [];
    return [type, ...implementations(model, type)].flatMap((each) => {
      const owners = model.ofField(each, member);
      return owners.length === 1 ? owners : [];
    });
  });
  return [...new Set(asked)];
}

function implementations({ types }: Model, implemented: string): string[] {
  const isOne = (type: GraphQLNamedType) =>
    isObjectType(type) && type.getInterfaces().some(({ name }) => name === implemented);
  return types.flatMap(({ type }) => (isOne(type) ? [type.name] : []));
}

function inExplorer(explorer: string, { body, variables }: Example): string {
  return `${explorer}?${new URLSearchParams({ query: body, variables }).toString()}`;
}
