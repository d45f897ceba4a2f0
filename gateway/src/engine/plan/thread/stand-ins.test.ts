import { Kind, parse, print } from 'graphql';
import { expect, test } from 'vitest';
import { createStandIns } from './stand-ins.ts';

const sdl = `
  interface Measure { id: ID! title(in: Lang = KK, short: Boolean): String owner: Owner! }
  type Labour implements Measure { id: ID! title(in: Lang = KK, short: Boolean): String owner: Owner! year: Int }
  type Justice implements Measure { id: ID! title(in: Lang = KK, short: Boolean): String owner: Owner! act(no: Int): String }
  type Owner { id: ID! name(in: Lang): String offices(first: Int): [Office!]! }
  type Office { place(in: Lang): String }
  type Act { title(in: Lang): String measure: Measure }
`;

function standIns() {
  const types = parse(sdl).definitions.filter(
    (node) => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION,
  );
  return createStandIns(types);
}
const by = { ministry: 'labour', field: 'summary' };

/** What a stand-in stands for, as text. */
const meaning = (all: ReturnType<typeof standIns>, name: string) => {
  const meant = all.meant(name);
  return (
    meant &&
    `${meant.field}(${meant.args
      .map((argument) => print(argument))
      .toSorted()
      .join(', ')})`
  );
};

test('a field set without arguments stays as it is, and needs nothing', () => {
  const all = standIns();
  const set = 'id owner { id } ... on Labour { year }';
  expect(all.inPlace(set, 'Measure', by)).toBe(set);
  expect([all.isEmpty(), all.of('Measure', 'owner'), [...all.neededBy('labour', 'summary')]]).toEqual([true, [], []]);
});

test('each field and arguments have a stand-in of their own, whatever the order of the arguments', () => {
  const all = standIns();
  expect(all.inPlace('id title(in: RU, short: true)', 'Labour', by)).toBe('id title__required0');
  expect(all.inPlace('title', 'Labour', { ...by, field: 'plain' })).toBe('title__required1');
  expect(all.inPlace('title(short: true, in: RU)', 'Justice', { ...by, field: 'again' })).toBe('title__required0');
  expect(['title__required0', 'title__required1', 'title'].map((name) => meaning(all, name))).toEqual([
    'title(in: RU, short: true)',
    'title()',
    undefined,
  ]);
  expect([all.isEmpty(), all.of('Labour', 'title'), all.of('Justice', 'title'), all.of('Act', 'title')]).toEqual([
    false,
    ['title__required0', 'title__required1'],
    ['title__required0'],
    [],
  ]);
});

test('fields within fields and fragments have theirs, each of its own type', () => {
  const all = standIns();
  const set =
    'measure { owner { name(in: KK) offices(first: 2) { place(in: RU) } } ... on Justice { act(no: 1) } ... { id } }';
  expect(all.inPlace(set, 'Act', by)).toBe(
    'measure{owner{name__required0 offices__required2{place__required1}}...on Justice{act__required3}...{id}}',
  );
  expect([
    all.of('Owner', 'name'),
    all.of('Office', 'place'),
    all.of('Owner', 'offices'),
    all.of('Justice', 'act'),
  ]).toEqual([['name__required0'], ['place__required1'], ['offices__required2'], ['act__required3']]);
  expect([...all.neededBy('labour', 'summary')].toSorted()).toEqual([
    'act__required3',
    'name__required0',
    'offices__required2',
    'place__required1',
  ]);
});

test('what stands for an interface’s field stands for that of its types', () => {
  const all = standIns();
  all.inPlace('title(in: RU)', 'Measure', by);
  expect(['Measure', 'Labour', 'Justice', 'Act'].map((type) => all.of(type, 'title'))).toEqual([
    ['title__required0'],
    ['title__required0'],
    ['title__required0'],
    [],
  ]);
});

test('what a field needs is known by its ministry and its name', () => {
  const all = standIns();
  all.inPlace('title(in: KK)', 'Labour', { ministry: 'labour', field: 'summary' });
  all.inPlace('title(in: RU)', 'Act', { ministry: 'labour', field: 'summary' });
  all.inPlace('act(no: 1)', 'Justice', { ministry: 'justice', field: 'summary' });
  all.inPlace('act(no: 2)', 'Justice', { ministry: 'labour', field: 'longsummary' });
  const needed = (ministry: string, field: string) => [...all.neededBy(ministry, field)];
  expect([
    needed('labour', 'summary'),
    needed('justice', 'summary'),
    needed('labour', 'act'),
    needed('education', 'summary'),
  ]).toEqual([['title__required0', 'title__required1'], ['act__required2'], [], []]);
});
