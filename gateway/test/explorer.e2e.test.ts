import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { exampleNames } from '../src/explorer/examples.ts';
import type {
  MeasuresPageQuery,
  PlannedForGroupQuery,
  ReviewFollowUpQuery,
  SearchEverywhereQuery,
  WhoAnswersQuery,
} from '../src/generated/operations.ts';
import { launchBrowser } from './browser.fixture.ts';
import { watchFaults } from './watched-page.fixture.ts';

const address = `http://127.0.0.1:${inject('hubPort')}`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

let context: BrowserContext;
let page: Page;
let faults: string[];
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1500, height: 950 } });
  faults = watchFaults(context, address);
  page = await context.newPage();
});
afterEach(() => context.close());

const tabs = () => page.locator('.graphiql-tab-button');
const panes = {
  operation: '.graphiql-query-editor .view-lines',
  variables: '.graphiql-editor-tool .graphiql-editor:not(.hidden) .view-lines',
  answer: '.graphiql-response .view-lines',
};

async function open(path = '/'): Promise<void> {
  await page.goto(address + path);
  for (const pane of Object.values(panes)) await page.locator(pane).first().waitFor({ state: 'attached' });
}

/** What a pane shows, which is what fits in it. Monaco shows spaces that do not break. */
async function shown(pane: keyof typeof panes): Promise<string> {
  return (await page.locator(panes[pane]).innerText()).replaceAll('\u00A0', ' ');
}

const withoutSpace = (text: string) => text.replaceAll(/\s/g, '');

interface Answer {
  data: object;
  errors?: unknown;
}

/**
 * Presses the button that runs the operation of the tab; gives what the hub answered. GraphiQL ignores a press while it
 * still puts the page together, so it is pressed again where nothing is asked.
 *
 * @throws Error with what the page shows where no press makes it ask.
 */
async function run(presses = 5): Promise<Answer> {
  const asks = page
    .waitForRequest(
      (request) => {
        const { operationName } = (request.postDataJSON() ?? {}) as { operationName?: string };
        return request.url() === `${address}/graphql` && operationName !== 'IntrospectionQuery';
      },
      { timeout: 2_000 },
    )
    .catch((error: Error) => error);
  await page.locator('.graphiql-execute-button').click();
  const request = await asks;
  if (!(request instanceof Error)) return (await (await request.response())?.json()) as Answer;
  if (presses > 1) return run(presses - 1);
  throw new Error(`Nothing asked: ${faults.join('; ')}; the page shows ${await shown('answer')}`, { cause: request });
}

test('it opens with an example in each tab, with its variables, and asks nobody but the hub', async () => {
  await open();
  expect([await page.title(), await page.locator('.graphiql-logo').innerText()]).toEqual(['Ortaq', 'Ortaq']);
  expect(await tabs().allInnerTexts()).toEqual(exampleNames);
  await expect.poll(() => shown('operation')).toMatch(/^# Шолу ұсынымдары: /);
  await expect.poll(() => shown('variables')).toContain('"review": "KAZ-2"');
  expect(faults).toEqual([]);
});

/** How many there are of what each example is for: it has to find some of all. */
const found: Record<string, (data: never) => (number | undefined)[]> = {
  ReviewFollowUp: ({ recommendations, followUp }: ReviewFollowUpQuery) => [
    followUp?.loaded,
    recommendations?.nodes.filter(({ measures }) => measures.some((measure) => measure?.title)).length,
    recommendations?.nodes.flatMap(({ measures }) => measures).filter((measure) => measure?.responsibilities?.length)
      .length,
  ],
  PlannedForGroup: ({ recommendations, inclusivePolicyDirections }: PlannedForGroupQuery) => [
    recommendations?.nodes.length,
    inclusivePolicyDirections?.filter(({ measures }) => measures.totalCount > 0).length,
  ],
  WhoAnswers: ({ agency, pastDue }: WhoAnswersQuery) => [
    agency?.workload?.leads,
    agency?.responsibilities?.nodes.length,
    pastDue?.totalCount,
  ],
  MeasuresPage: ({ measures }: MeasuresPageQuery) => [measures?.nodes.length, Number(measures?.pageInfo.hasNextPage)],
  SearchEverywhere: ({ search }: SearchEverywhereQuery) =>
    [
      search?.measures?.edges,
      search?.recommendations?.edges,
      search?.plans,
      search?.legalActs?.edges,
      search?.agencies?.edges,
      search?.meetings?.edges,
      search?.programmes,
      search?.directions,
    ].map((hits) => hits?.filter(({ matches }) => matches.length > 0).length),
};

test.each(exampleNames)('the example %s runs, and its answer is seen', async (name) => {
  await open();
  await tabs().getByText(name, { exact: true }).click();
  await expect.poll(() => shown('operation')).toContain(`query ${name}(`);
  const { data, errors } = await run();
  expect(errors).toBeUndefined();
  expect(found[name]?.(data as never).filter((count) => !(count && count > 0))).toEqual([]);
  // What fits in the pane, where Monaco breaks long lines.
  const answer = withoutSpace(JSON.stringify({ data }, null, 2));
  const seen = async () => {
    const text = withoutSpace(await shown('answer'));
    return text.length > 100 && answer.startsWith(text) ? 'as answered' : text;
  };
  await expect.poll(seen).toBe('as answered');
  expect(faults).toEqual([]);
});

test('Cyrillic letters that look like Latin ones are not framed as suspicious', async () => {
  await open();
  await tabs().getByText('SearchEverywhere', { exact: true }).click();
  await run();
  const marked = '.graphiql-response .unicode-highlight';
  await page.locator(marked).first().waitFor({ state: 'attached' });
  expect(await page.evaluate(`getComputedStyle(document.querySelector('${marked}')).borderStyle`)).toBe('none');
});

test('a link brings its operation as one more tab, also after a reload', async () => {
  const operation = new URLSearchParams({ query: 'query Linked($id: ID!) { review(id: $id) { id } }' });
  operation.set('variables', '{ "id": "KAZ-1" }');
  await open(`/?${operation.toString()}`);
  const isThere = async () => {
    await expect.poll(() => tabs().allInnerTexts()).toEqual(['Linked', ...exampleNames]);
    expect(page.url()).toBe(`${address}/`);
    expect(await run()).toMatchObject({ data: { review: { id: 'KAZ-1' } } });
  };
  await isThere();
  // GraphiQL keeps its tabs half a second after their last change.
  await expect.poll(() => page.evaluate(`localStorage.getItem('graphiql:tabState')`)).toContain('Linked');
  await page.reload();
  await page.locator(panes.operation).waitFor();
  await isThere();
  expect(faults).toEqual([]);
});

test('who opens the address of GraphQL in a browser comes to it', async () => {
  await open('/graphql');
  expect(page.url()).toBe(`${address}/`);
});

test('the page could not ask anyone else, nor run what is not a file of the hub', async () => {
  await open();
  const elsewhere = address.replace('127.0.0.1', 'localhost');
  await expect(page.evaluate(`fetch('${elsewhere}/health/live')`)).rejects.toThrow('Failed to fetch');
  await page.evaluate(`{
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = true';
    document.body.append(script);
  }`);
  expect(await page.evaluate('globalThis.ran')).toBeUndefined();
  expect(faults.filter((fault) => !/violates .* Content Security Policy/.test(fault))).toEqual([]);
  expect(faults.join('\n')).toMatch(/"connect-src 'self'"[^]*'script-src 'self''/);
});
