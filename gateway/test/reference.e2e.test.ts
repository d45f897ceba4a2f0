import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
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

async function openBrowser(width: number, options: { locale?: string; javaScriptEnabled?: boolean } = {}) {
  context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'kk-KZ', ...options });
  faults = watchFaults(context, address);
  page = await context.newPage();
}

beforeEach(() => openBrowser(1440));
afterEach(() => context.close());

const searchBox = () => page.getByRole('combobox');
const results = () => page.getByRole('option');

async function searchFor(text: string): Promise<string[]> {
  await searchBox().fill(text);
  await results().first().waitFor();
  return page.locator('[role=option] code').allInnerTexts();
}

test('it opens in the browser’s language, and a search in Kazakh leads to the type', async () => {
  await page.goto(`${address}/reference`);
  expect(page.url()).toBe(`${address}/reference/kk/index.html`);
  expect(await page.locator('html').getAttribute('lang')).toBe('kk');
  expect((await searchFor('іс-шара'))[0]).toBe('Measure');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/reference/kk/types/Measure.html');
  expect(await page.locator('h1').innerText()).toBe('Measure');
  expect(await page.locator('.names').first().innerText()).toMatch(/^Іс-шара/);
  expect(faults).toEqual([]);
});

test('a search finds names, parts of names, labels without Kazakh letters, and says where there is nothing', async () => {
  await page.goto(`${address}/reference/en/index.html`);
  await page.keyboard.press('/');
  expect((await searchFor('measure')).slice(0, 2)).toEqual(['Measure', 'Query.measure']);
  expect((await searchFor('Query.legalActs'))[0]).toBe('Query.legalActs');
  expect(await searchFor('acts')).toContain('Query.legalActs');
  expect((await searchFor('ис шара'))[0]).toBe('Measure');
  expect(await searchFor('мероприят')).toContain('Measure');
  expect(await searchFor('subgraph unavailable')).toEqual(['SUBGRAPH_UNAVAILABLE']);
  expect(await searchFor('whoans')).toEqual(['WhoAnswers']);
  await searchBox().fill('zzzz');
  await page.getByText('Nothing was found.').first().waitFor();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('listbox').isVisible()).toBe(false);
  expect(faults).toEqual([]);
});

test('arrows choose among the results, as assistive technology is told', async () => {
  await page.goto(`${address}/reference/en/types/Measure.html`);
  await searchFor('status');
  const chosen = () => searchBox().getAttribute('aria-activedescendant');
  const first = await chosen();
  await page.keyboard.press('ArrowDown');
  expect(await chosen()).not.toBe(first);
  const name = await page.locator('[aria-selected=true] code').innerText();
  await page.keyboard.press('Enter');
  const [type, field] = name.split('.');
  await page.waitForURL(`**/types/${type}.html${field ? `#${field}` : ''}`);
});

test('links lead from field to type, and another language opens at the same place', async () => {
  await page.goto(`${address}/reference/kk/types/Query.html`);
  await page.locator('#measures').getByRole('link', { name: 'MeasureFilter' }).click();
  await page.waitForURL('**/kk/types/MeasureFilter.html');
  await page.locator('#overdue').getByRole('link', { name: 'overdue' }).first().click();
  await page.locator('.languages').getByRole('link', { name: 'RU' }).click();
  await page.waitForURL('**/ru/types/MeasureFilter.html#overdue');
  expect(await page.locator('h2').first().innerText()).toMatch(/^Поля/);
  expect(faults).toEqual([]);
});

test('the contents show the type that is read, and the page stays at its top', async () => {
  for (const type of ['Measure', 'MeasureStatus', 'YearCount', 'LabourMeasure', 'Agency']) {
    await page.goto(`${address}/reference/kk/types/${type}.html`);
    expect([type, await page.evaluate('scrollY')]).toEqual([type, 0]);
    const here = await page.locator('.contents ul [aria-current]').boundingBox();
    expect(here?.y).toBeGreaterThan(50);
    expect(here?.y).toBeLessThan(870);
  }
});

test('an example opens in GraphiQL', async () => {
  await page.goto(`${address}/reference/en/operations.html#examples.WhoAnswers`);
  await page.locator('[id="examples.WhoAnswers"]').getByRole('link', { name: 'Open in GraphiQL' }).click();
  await page.locator('.graphiql-query-editor .view-lines').getByText('query WhoAnswers').waitFor();
  expect(await page.locator('.graphiql-tab-button').first().innerText()).toBe('WhoAnswers');
});

test('at 390 pixels nothing is wider than the screen, and the contents open when they are asked for', async () => {
  await context.close();
  await openBrowser(390);
  const paths = ['index', 'types', 'ministries', 'ministries/labour', 'operations', 'deprecations', 'errors'];
  for (const path of [...paths, 'types/Measure', 'types/Query', 'types/MeasureStatus', 'types/LocalizedText']) {
    await page.goto(`${address}/reference/kk/${path}.html`);
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect([path, width]).toEqual([path, 390]);
  }
  const ministries = page.locator('.contents').getByRole('link', { name: 'Министрліктер' });
  expect(await ministries.isVisible()).toBe(false);
  await page.locator('.drawer > summary').click();
  await ministries.click();
  await page.waitForURL('**/kk/ministries.html');
  expect((await searchFor('мерзім')).length).toBeGreaterThan(0);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  expect(faults).toEqual([]);
});

test('without JavaScript all is there but the search', async () => {
  await context.close();
  await openBrowser(1440, { javaScriptEnabled: false, locale: 'ru-RU' });
  await page.goto(`${address}/reference`);
  expect(page.url()).toBe(`${address}/reference/ru/index.html`);
  expect(await searchBox().isVisible()).toBe(false);
  await page.getByRole('link', { name: 'measures', exact: true }).click();
  await page.waitForURL('**/ru/types/Query.html#measures');
  expect(await page.locator('#measures .description').first().isVisible()).toBe(true);
});
