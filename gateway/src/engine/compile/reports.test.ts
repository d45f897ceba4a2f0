import { expect, test } from 'vitest';
import { FetchFailure } from '../fetch/failure.ts';
import { aRun } from './fetch.fixture.ts';
import { reportErrors, reportFailure, unreported } from './reports.ts';
import type { Path } from './run.ts';

const everywhere: Path[] = [
  ['measures', 0],
  ['measures', 2],
];
const masked = { message: 'labour could not answer in full', code: 'INTERNAL_SERVER_ERROR', ministry: 'labour' };

test('of a fetch that failed each place says which ministry is missing, and nothing of the cause', () => {
  const run = aRun();
  reportFailure(run, 'labour', new FetchFailure('timeout', 'no answer from 10.0.0.3 within 800 ms'), everywhere);
  const fault = { message: 'labour did not answer in time', code: 'SUBGRAPH_UNAVAILABLE', ministry: 'labour' };
  expect(run.faults).toEqual(everywhere.map((path) => ({ ...fault, path })));
});

test('what is no failure of a fetch is thrown on', () => {
  const run = aRun();
  const bug = new TypeError('not a function');
  expect(() => reportFailure(run, 'labour', bug, everywhere)).toThrow(bug);
  expect(run.faults).toEqual([]);
});

test.each<[string, { path?: Path; isWhole: boolean; at?: Path[] }, (Path | undefined)[]]>([
  ['with a usable path is told there', { path: ['a'], isWhole: true, at: [['m', 1, 'a']] }, [['m', 1, 'a']]],
  [
    'with a path is told there though nothing came, and what else is missing as well',
    { path: ['a'], isWhole: false, at: [['m', 1, 'a']] },
    [['m', 1, 'a'], ...everywhere],
  ],
  ['with a path of nowhere is told once', { path: ['x'], isWhole: true, at: [] }, [undefined]],
  ['without a path is told once', { isWhole: true }, [undefined]],
  ['without a path, where nothing came, is told everywhere', { isWhole: false }, everywhere],
  [
    'with a path of nowhere, where nothing came, is told everywhere',
    { path: ['x'], isWhole: false, at: [] },
    everywhere,
  ],
])('an error %s', (_what, { path, isWhole, at = [] }, paths) => {
  const run = aRun();
  const error = { message: 'relation does not exist', ...(path && { path }) };
  reportErrors(run, 'labour', [error], { all: () => everywhere, isWhole, at: (given) => (given === path ? at : []) });
  expect(run.faults).toEqual(paths.map((told) => ({ ...masked, path: told })));
});

test('an error is told once even where nothing was asked for', () => {
  const run = aRun();
  reportErrors(run, 'labour', [{ message: '?' }], { all: () => [], isWhole: false, at: () => [] });
  expect(run.faults).toEqual([{ ...masked, path: undefined }]);
});

test('what a client can correct passes on with its argument, beside what is masked', () => {
  const run = aRun();
  const badInput = { message: '`first` must be 1 to 200.', code: 'BAD_USER_INPUT', argument: 'first' };
  reportErrors(run, 'labour', [badInput, { message: '?' }], { all: () => everywhere, isWhole: true, at: () => [] });
  expect(run.faults).toEqual([
    { ...badInput, ministry: 'labour', path: undefined },
    { ...masked, path: undefined },
  ]);
});

test('what an answer lacks is reported by an error there, around it or within it, or by one without a path', () => {
  const place: Path = ['_entities', 0, 'owner'];
  const paths: (Path | undefined)[] = [
    place,
    place.slice(0, 2),
    [...place, 'name'],
    undefined,
    ['_entities', 1],
    ['b'],
  ];
  const left = paths.map((path) => unreported([place], [{ message: '', ...(path && { path }) }]).length);
  expect(left).toEqual([0, 0, 0, 0, 1, 1]);
  expect(unreported([place], [])).toEqual([place]);
});
