import { expect, test } from 'vitest';
import type { Json } from '../compile/json.ts';
import type { Fault, Path, Run } from '../compile/run.ts';
import type { Broken } from './completion.ts';
import { errorsOf } from './errors.ts';

const unavailable = (path: Path | undefined, more?: Partial<Fault>): Fault => ({
  message: 'labour cannot be reached',
  code: 'SUBGRAPH_UNAVAILABLE',
  path,
  ministry: 'labour',
  ...more,
});
const broken = (path: Path, isMissing = true): Broken => ({ path, isMissing });

/** What a client is told; a step `own` is the hub's own. */
function told(
  faults: Fault[],
  places: Broken[] = [],
  { data = null, ...more }: Partial<Pick<Run, 'lacking' | 'unknown'> & { absent: Path[]; data: Json | null }> = {},
) {
  const clientsPath = (path: Path) => (path.includes('own') ? path.slice(0, path.indexOf('own')) : path);
  return errorsOf(
    { faults, lacking: [], unknown: [], ...more },
    { broken: places, absent: [], ...more },
    { data, clientsPath, isAskedFor: (path) => path.at(-1) !== 'left', requestId: 'r-1' },
  ).map((error) => error.toJSON());
}
const extensions = { code: 'SUBGRAPH_UNAVAILABLE', ministry: 'labour' };
const invalidAt = (path: Path) => ({
  message: 'invalid value',
  path,
  extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-1' },
});

test('what is missing is told with its ministry and its path in the client’s names', () => {
  expect(told([unavailable(['measures', 0, 'own', 'title']), unavailable(undefined)])).toEqual([
    { message: 'labour cannot be reached', path: ['measures', 0], extensions },
    { message: 'labour cannot be reached', extensions },
  ]);
});

test('what fails where it was not asked is told where something is missing for it, and at what was asked', () => {
  const data = { measures: [{ rating: null }, null, { rating: 3, next: { likes: 1 } }] };
  const faults = [
    unavailable(['measures', 0, 'likes']),
    unavailable(['measures', 1, 'likes']),
    unavailable(['measures', 2, 'likes', 'none']),
    unavailable(['measures', 2, 'next', 'rating']),
    unavailable(['other']),
  ];
  const at = (path?: Path) => ({ message: 'labour cannot be reached', ...(path && { path }), extensions });
  expect(told(faults, [], { data, absent: [['measures', 0, 'rating']] })).toEqual([
    at(['measures', 0]),
    at(['measures', 1, 'likes']),
    at(),
  ]);
  expect(told(faults, [], { data })).toEqual([at(['measures', 1, 'likes'])]);
  expect(told(faults, [], { data: null })).toHaveLength(5);
});

test('a fault of ours carries the request’s id, what a client can correct its argument', () => {
  const badInput = unavailable(['a'], { code: 'BAD_USER_INPUT', message: '`first` must be 1.', argument: 'first' });
  expect(told([badInput, unavailable(['a'], { code: 'INTERNAL_SERVER_ERROR' })])).toEqual([
    {
      message: '`first` must be 1.',
      path: ['a'],
      extensions: { code: 'BAD_USER_INPUT', ministry: 'labour', argument: 'first' },
    },
    {
      message: 'labour cannot be reached',
      path: ['a'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', ministry: 'labour', requestId: 'r-1' },
    },
  ]);
});

test('the same is told once, and something else of the same place by itself', () => {
  const faults = [
    unavailable(['measures', 0]),
    unavailable(['measures', 0, 'own', 'title']),
    unavailable(['measures', 1]),
    unavailable(['measures', 0], { ministry: 'justice' }),
    unavailable(undefined),
    unavailable(undefined),
  ];
  expect(told(faults).map(({ path, extensions: { ministry } = {} }) => [path, ministry])).toEqual([
    [['measures', 0], 'labour'],
    [['measures', 1], 'labour'],
    [['measures', 0], 'justice'],
    [undefined, 'labour'],
  ]);
});

test.each<[string, Path, Path[]]>([
  ['at its place', ['a', 0], [['a', 0]]],
  ['around it', ['a', 0, 'b', 'c'], [['a', 0]]],
  ['within it', ['a'], [['a', 0]]],
  ['everywhere', [], [['a', 0]]],
])('a broken promise is not told where something is known to be missing %s', (_where, path, missing) => {
  expect(
    told(
      missing.map((each) => unavailable(each)),
      [broken(path)],
    ),
  ).toHaveLength(1);
});

test('a fault of no known place explains whatever is missing, and none explains a wrong value', () => {
  expect(told([unavailable(undefined)], [broken(['a'])])).toHaveLength(1);
  expect(told([unavailable(undefined), unavailable(['a'])], [broken(['a'], false)])).toHaveLength(3);
});

test.each<[string, Path, Path[]]>([
  ['nothing is missing', ['a', 0], []],
  ['something is missing beside it', ['a', 0], [['a', 1]]],
  ['something is missing in another field', ['a', 0], [['b', 0]]],
  ['its way parts from what is missing', ['a', 0, 'b'], [['a', 0, 'c', 'd']]],
])('a broken promise is told where %s', (_where, path, missing) => {
  expect(
    told(
      missing.map((each) => unavailable(each)),
      [broken(path)],
    ),
  ).toEqual([
    ...missing.map((each) => ({ message: 'labour cannot be reached', path: each, extensions })),
    invalidAt(path),
  ]);
});

test('of very many places the first are told one by one, and that there are more', () => {
  const faults = Array.from({ length: 4_000 }, (_, at) => unavailable(['measures', at]));
  const places = (isMissing: boolean) =>
    Array.from({ length: 300 }, (_, at) => broken(['measures', at, 'title'], isMissing));
  expect(told(faults, places(true))).toHaveLength(4_000);
  expect(told(faults, places(false))).toHaveLength(4_000 + 201);
});

const lackingAt = (path: Path) => ({ path, ministry: 'labour' });
const unusableAt = (path: Path) => ({ message: 'labour gave no usable answer', path, extensions });

test('where a ministry left out what is missed, it is told as the one that gave no usable answer', () => {
  const lacking = [lackingAt(['m', 0, 'a']), lackingAt(['m', 1]), lackingAt(['m', 2, 'a'])];
  const absent: Path[] = [
    ['m', 0, 'a'],
    ['m', 1, 'a'],
    ['m', 1, 'b'],
  ];
  expect(told([], [], { lacking, absent })).toEqual([unusableAt(['m', 0, 'a']), unusableAt(['m', 1])]);
});

test('what is missing with no error at or around it has one, as null for an entity is no loss', () => {
  const absent: Path[] = [['a'], ['m', 0, 'a'], ['m', 1, 'a'], ['m', 2, 'a'], ['m', 3, 'a']];
  const more = { absent, unknown: [['m', 1]] };
  expect(told([unavailable(['m', 0]), unavailable(['m', 2, 'b'])], [], more)).toEqual([
    { message: 'labour cannot be reached', path: ['m', 0], extensions },
    { message: 'labour cannot be reached', path: ['m', 2, 'b'], extensions },
    // What it needed of the same object did not come.
    { message: 'labour cannot be reached', path: ['m', 2, 'a'], extensions },
    invalidAt(['a']),
    invalidAt(['m', 3, 'a']),
  ]);
  expect(told([unavailable(undefined)], [], more)).toHaveLength(1);
});

test('what no ministry was asked for is null without an error', () => {
  expect(
    told([], [], {
      absent: [
        ['m', 0, 'left'],
        ['m', 0, 'a'],
      ],
    }),
  ).toEqual([invalidAt(['m', 0, 'a'])]);
});

test('an object of an unknown type is told once, with the ministry that gave it', () => {
  const lacking = [lackingAt(['m', 0])];
  expect(told([], [broken(['m', 0], false), broken(['m', 1], false)], { lacking })).toEqual([
    unusableAt(['m', 0]),
    invalidAt(['m', 1]),
  ]);
});

test('of very many places that are missing the first are told one by one, and that there are more', () => {
  const absent = Array.from({ length: 201 }, (_, at): Path => ['m', at, 'a']);
  const more = { message: 'more invalid values', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-1' } };
  expect([told([], [], { absent }).length, told([], [], { absent }).at(-1)]).toEqual([201, more]);
  const lacking = absent.slice(0, 200).map(lackingAt);
  expect([told([], [], { absent, lacking }).length, told([], [], { absent, lacking }).at(-1)]).toEqual([201, more]);
});
