import { anonymous, type AssertionClaims, type Caller } from '@ortaq/schema/wire';
import { expect, test } from 'vitest';
import { createAssertions } from './assertions.ts';

const labour: Caller = { kind: 'person', agency: 'labour', scopes: ['drafts:read'] };
const justice: Caller = { kind: 'system', agency: 'justice', scopes: [] };

const request = (caller: Caller = anonymous, purpose?: string, requestId = 'r-1') => ({
  context: { caller, purpose, requestId },
});

/** Assertions that are numbered rather than signed, by a clock of the test's own. */
function numbered() {
  const signed: { ministry: string; claims: AssertionClaims; at: number }[] = [];
  const clock = { now: 1_000_000 };
  const assertions = createAssertions(
    (ministry, claims, at) => String(signed.push({ ministry, claims, at })),
    () => clock.now,
  );
  return { ...assertions, signed, clock };
}

test('the second request of the public signs nothing, nor does what the gateway asks for itself', () => {
  const { forRun, forItself, signed } = numbered();
  expect([forRun('labour', request()), forRun('labour', request()), forItself('labour')]).toEqual(['1', '1', '1']);
  expect(signed).toEqual([{ ministry: 'labour', claims: { caller: anonymous }, at: 1_000 }]);
});

test('each ministry, caller and purpose has its own, without the request where that is not recorded', () => {
  const { forRun, signed } = numbered();
  const asked = [request(), request(labour), request(justice), request(labour, 'audit'), request(anonymous, 'audit')];
  const ask = () => [
    forRun('justice', request()),
    ...asked.map((run) => forRun('labour', { ...run, isRecorded: false })),
  ];
  expect([ask(), ask()]).toEqual([
    ['1', '2', '3', '4', '5', '6'],
    ['1', '2', '3', '4', '5', '6'],
  ]);
  expect(signed.map(({ ministry, claims }) => [ministry, claims])).toEqual([
    ['justice', { caller: anonymous }],
    ['labour', { caller: anonymous }],
    ['labour', { caller: labour }],
    ['labour', { caller: justice }],
    ['labour', { caller: labour, purpose: 'audit' }],
    ['labour', { caller: anonymous, purpose: 'audit' }],
  ]);
});

test('it is renewed before its end, with time left on its way', () => {
  const { forRun, signed, clock } = numbered();
  const at = (moment: number) => ((clock.now = moment), forRun('labour', request()));
  expect([at(1_000_999), at(1_044_999), at(1_045_000), at(1_089_000), at(1_090_000)]).toEqual([
    '1',
    '1',
    '2',
    '2',
    '3',
  ]);
  expect(signed.map(({ at: moment }) => moment)).toEqual([1_000, 1_045, 1_090]);
});

test('a recorded request has one for each ministry, with its id', () => {
  const { forRun, signed } = numbered();
  const [first, second] = [request(labour), request(labour, undefined, 'r-2')];
  const told = [first, first, second].map((run) => forRun('labour', run));
  expect([...told, forRun('justice', first), forRun('labour', { ...first, isRecorded: false })]).toEqual([
    '1',
    '1',
    '2',
    '3',
    '4',
  ]);
  expect(signed.map(({ claims }) => claims)).toEqual([
    { caller: labour, request_id: 'r-1' },
    { caller: labour, request_id: 'r-2' },
    { caller: labour, request_id: 'r-1' },
    { caller: labour },
  ]);
});

test.each([
  ['the public', request(), false],
  ['the public for a purpose', request(anonymous, 'audit'), true],
  ['an agency', request(labour), true],
  ['what is recorded though the public asks', { ...request(), isRecorded: true }, true],
  ['what is not though an agency asks', { ...request(labour), isRecorded: false }, false],
])('%s: the request is named or not', (_who, run, isNamed) => {
  const { forRun, signed } = numbered();
  forRun('labour', run);
  expect('request_id' in (signed[0]?.claims ?? {})).toBe(isNamed);
});

test('what else a caller may carry in the hub does not leave it', () => {
  const { forRun, signed } = numbered();
  forRun('labour', request({ ...labour, subject: 'a person' } as Caller));
  expect(signed[0]?.claims.caller).toEqual(labour);
});
