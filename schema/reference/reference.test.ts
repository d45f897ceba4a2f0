import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { composeMinistries } from '../composition/composition.ts';
import { elementsIn } from '../changes/elements.ts';
import { ministries } from '../sdl.ts';
import { languages } from './language.ts';
import { ministryNames, readNames } from './names.ts';
import { readDescribedOperations } from './operations.ts';
import { createReference } from './reference.ts';

const composed = composeMinistries();
if ('errors' in composed) throw new Error('the contract does not compose');
const reference = createReference(
  {
    schema: composed.apiSchema,
    supergraph: composed.supergraph,
    operations: readDescribedOperations(),
    names: readNames(),
    ministryNames,
  },
  '../',
);
const pages = new Map(
  reference.paths.filter((path) => path.endsWith('.html')).map((path) => [path, reference.render(path) ?? '']),
);
const plain = (text: string) => text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
const valuesOf = (page: string, attribute: string) =>
  [...page.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) => plain(value));
const ids = new Map([...pages].map(([path, page]) => [path, new Set(valuesOf(page, 'id'))]));

test('every ministry is called by its name in every language', () => {
  const nameless = ministries.filter((name) => languages.some((language) => !ministryNames.get(name)?.[language]));
  expect(nameless).toEqual([]);
});

test('every type, field, argument and value of the schema has its place on a page, in every language', () => {
  const lost = languages.flatMap((language) =>
    [...elementsIn(composed.apiSchema).keys()].filter((coordinate) => {
      const [, type = '', member, argument] = /^(\w+)(?:\.(\w+)(?:\((\w+):\))?)?$/.exec(coordinate) ?? [];
      const places = ids.get(`${language}/types/${type}.html`);
      const id = argument === undefined ? member : `${member}.${argument}`;
      return !places || (id !== undefined && !places.has(id));
    }),
  );
  expect(lost).toEqual([]);
  expect(pages.size).toBeGreaterThan(3 * Object.keys(composed.apiSchema.getTypeMap()).length * 0.9);
});

test('every link of every page leads to a place that there is', () => {
  const broken = [...pages].flatMap(([path, page]) =>
    valuesOf(page, 'href')
      .filter((href) => !/^https?:/.test(href))
      .filter((href) => {
        const [file = '', id] = href.split('#');
        const target = file === '' ? path : posix.join(posix.dirname(path), file);
        // GraphiQL is beside the reference, not of it.
        if (/^\.\.\/(\?|$)/.test(target)) return false;
        return !reference.paths.includes(target) || (id !== undefined && !ids.get(target)?.has(id));
      })
      .map((href) => `${path}: ${href}`),
  );
  expect(broken).toEqual([]);
});

test('what the search index leads to is there', () => {
  const index = reference.render('search-index.js') ?? '';
  const entries = JSON.parse(index.replace('globalThis.referenceIndex = ', '').replace(/;\n$/, '')) as [
    string,
    string,
    string,
    string[],
  ][];
  const lost = entries.filter(([, , href]) => {
    const [file = '', id] = href.split('#');
    return !pages.has(`kk/${file}`) || (id !== undefined && !ids.get(`kk/${file}`)?.has(id));
  });
  expect(lost).toEqual([]);
  expect(entries.find(([name]) => name === 'Measure')?.[3]).toEqual(['Іс-шара', 'Мероприятие', 'Measure']);
});

test('every page is whole: tags close in order, ids are unique, one main heading and none skipped', () => {
  const faulty = [...pages].flatMap(([path, page]) => {
    const all = valuesOf(page, 'id');
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    const skipped = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
    const faults = [
      ...(new Set(all).size < all.length ? ['an id stands twice'] : []),
      ...(levels.filter((level) => level === 1).length === 1 ? [] : ['it has not one main heading']),
      ...(skipped ? ['a heading is skipped'] : []),
      ...unclosedIn(page),
    ];
    return faults.map((fault) => `${path}: ${fault}`);
  });
  expect(faulty).toEqual([]);
});

test('no page runs or asks for anything but files of the reference', () => {
  const sources = new Set([...pages.values()].flatMap((page) => valuesOf(page, 'src')));
  expect([...sources].map((source) => posix.basename(source)).toSorted()).toEqual([
    'logo.svg',
    'logo.svg',
    'logo.svg',
    'page.js',
    'page.js',
  ]);
  const inline = [...pages].filter(([, page]) => /<script(?![^>]* src=)|<style| style="| on\w+="/.test(page));
  expect(inline.map(([path]) => path)).toEqual([]);
});

test('a page is in its language, and marks what is in another', () => {
  const page = pages.get('ru/types/MeasureStatus.html') ?? '';
  expect(page).toContain('<html lang="ru">');
  expect(page).toMatch(/<h2[^>]*>Значения/);
  expect(page).toMatch(/<span lang="ru" class="own">[^<]+<\/span>\s*<span lang="kk" ?>/);
  expect(page).toContain('<div class="description" lang="en">');
  expect(pages.get('kk/types/Measure.html')).toContain('Әділет министрлігі');
  expect(pages.get('en/types/Measure.html')).not.toContain('lang="en" class="description"');
});

const isVoid = /^(meta|link|img|input|br|hr)$/;

/** Tags that close out of order, or never. */
function unclosedIn(page: string): string[] {
  const open: string[] = [];
  for (const [, slash, name = ''] of page.matchAll(/<(\/?)([a-z][a-z\d]*)\b[^>]*>/g)) {
    if (isVoid.test(name)) continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return [`</${name}> closes another`];
  }
  return open.map((name) => `<${name}> is not closed`);
}
