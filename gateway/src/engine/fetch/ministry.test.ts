import { aContext } from '../../fixtures/context.ts';
import { expect, test } from 'vitest';
import type { FetchBounds } from '../../config.ts';
import { createKeptLog } from '../../fixtures/log.ts';
import type { GatewayContext } from '../../http/context.ts';
import { aBounds } from './bounds.fixture.ts';
import { FetchFailure } from './failure.ts';
import { createMinistry, type Question } from './ministry.ts';
import type { HttpAnswer, Transport } from './transport.ts';
import type { Caller } from '@ortaq/schema/wire';

const officer = (agency: string): Caller => ({ kind: 'person', agency, scopes: [] });

interface Posted {
  body: string;
  headers: Record<string, string>;
  timeout: number | undefined;
}

/** A ministry whose transport answers so, and what it was sent. */
function ministryWith(
  answer: (posted: Posted, at: number) => Promise<HttpAnswer> | HttpAnswer,
  { sharedFetches = true, ...bounds }: Partial<FetchBounds & { sharedFetches: boolean }> = {},
) {
  const { log, entries } = createKeptLog();
  const posted: Posted[] = [];
  const transport: Transport = {
    async post(body, headers, timeout) {
      posted.push({ body, headers, timeout });
      return answer({ body, headers, timeout }, posted.length - 1);
    },
    close: async () => {},
  };
  const { name, ask, logUnusable } = createMinistry(
    { name: 'labour', bounds: aBounds(bounds), sharedFetches, assert: null },
    transport,
    log,
  );
  return { name, ask, logUnusable, posted, entries };
}
const ok = (data: unknown, status = 200): HttpAnswer => ({ status, text: JSON.stringify({ data }) });

/** A question for someone, who has so many milliseconds left. */
function question({ left = 60_000, ...given }: Partial<Question & GatewayContext> & { left?: number } = {}): Question {
  const { isMutation = false, entities, ...caller } = given;
  const trace = { traceId: '4bf92f3577b34da6a3ce929d0e0e4736', sampled: true, state: 'a=b' };
  const context = aContext({ trace, ...caller });
  const deadline = performance.now() + left;
  return { isMutation, ...(entities !== undefined && { entities }), run: { context, deadline } };
}

test('a question is posted with the request’s id and trace, and the answer read', async () => {
  const { name, ask, posted, entries } = ministryWith(() => ok({ a: 1 }));
  expect(await ask('{"query":"{a}"}', question({ caller: officer('justice') }))).toEqual({
    data: { a: 1 },
    errors: [],
  });
  expect({ name, posted, entries }).toEqual({
    name: 'labour',
    posted: [
      {
        body: '{"query":"{a}"}',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          'accept-encoding': 'gzip',
          'x-request-id': 'r-1',
          traceparent: expect.stringMatching(/^00-4bf92f3577b34da6a3ce929d0e0e4736-[\da-f]{16}-01$/),
          tracestate: 'a=b',
        },
        timeout: 1_000,
      },
    ],
    entries: [],
  });
});

test('entities are counted where they are asked for', async () => {
  const { ask } = ministryWith(() => ok({ _entities: [{ id: 1 }] }));
  expect(await ask('', question({ entities: 1 }))).toEqual({ data: { _entities: [{ id: 1 }] }, errors: [] });
  await expect(ask('', question({ entities: 2 }))).rejects.toMatchObject({ reason: 'unusable' });
});

test('an answer is waited for as long as is left of the whole operation', async () => {
  const { ask, posted } = ministryWith(() => ok({ a: 1 }), { sharedFetches: false });
  await ask('', question({ left: 300 }));
  expect(posted[0]?.timeout).toBeGreaterThan(0);
  expect(posted[0]?.timeout).toBeLessThanOrEqual(300);
});

test('when no time is left nothing is asked', async () => {
  const { ask, posted, entries } = ministryWith(() => ok({ a: 1 }));
  await expect(ask('', question({ left: -1 }))).rejects.toMatchObject({ name: 'FetchFailure', reason: 'late' });
  expect(posted).toEqual([]);
  expect(entries).toEqual([
    {
      level: 'warn',
      message: 'labour did not answer in time',
      ministry: 'labour',
      requestId: 'r-1',
      reason: 'late',
      cause: 'the time for the whole operation is over',
      ms: expect.any(Number),
    },
  ]);
});

test('a ministry that was not asked for want of time has not failed', async () => {
  const { ask } = ministryWith(() => ok({ a: 1 }), { breakAfter: 2 });
  for (const _time of [1, 2]) await expect(ask('', question({ left: -1 }))).rejects.toMatchObject({ reason: 'late' });
  expect(await ask('', question())).toEqual({ data: { a: 1 }, errors: [] });
});

test.each([502, 503, 504])('a query that was answered %d is sent again', async (status) => {
  const { ask, posted } = ministryWith((_posted, at) => (at < 2 ? ok({}, status) : ok({ a: 1 })));
  expect(await ask('', question())).toEqual({ data: { a: 1 }, errors: [] });
  expect(posted).toHaveLength(3);
});

test.each([500, 501, 505, 599])('a query that was answered %d is not, and what came is not used', async (status) => {
  const { ask, posted, entries } = ministryWith(() => ok({ a: 1 }, status));
  await expect(ask('', question())).rejects.toMatchObject({ reason: 'unusable', message: `HTTP status ${status}` });
  expect([posted.length, entries.map(({ message }) => message)]).toEqual([1, ['labour gave no usable answer']]);
});

test('a mutation is never sent again', async () => {
  const { ask, posted } = ministryWith(() => ok({}, 503));
  await expect(ask('', question({ isMutation: true }))).rejects.toMatchObject({ reason: 'unusable' });
  expect(posted).toHaveLength(1);
});

test('what the client did wrong is an answer, and not logged', async () => {
  const badInput = { message: '`id` is none.', extensions: { code: 'BAD_USER_INPUT', argument: 'id' } };
  const { ask, entries } = ministryWith(() => ({ status: 400, text: JSON.stringify({ errors: [badInput] }) }));
  expect(await ask('', question())).toEqual({
    errors: [{ message: '`id` is none.', code: 'BAD_USER_INPUT', argument: 'id' }],
  });
  expect(entries).toEqual([]);
});

test('of a ministry’s own faults the first five are logged without its words, and how many there were', async () => {
  const faults = Array.from({ length: 7 }, (_, at) => ({ message: `relation ${at}`, path: [at] }));
  const errors = [{ message: '!', extensions: { code: 'BAD_USER_INPUT' } }, ...faults];
  const { ask, entries } = ministryWith(() => ({ status: 200, text: JSON.stringify({ data: { a: null }, errors }) }));
  expect((await ask('', question())).errors).toHaveLength(8);
  expect(entries).toEqual([
    {
      level: 'error',
      message: 'labour reported errors of its own',
      ministry: 'labour',
      requestId: 'r-1',
      count: 7,
      errors: faults.slice(0, 5).map(({ path }) => ({ path })),
    },
  ]);
});

test('what is no failure of a fetch is not logged as one', async () => {
  const bug = new TypeError('not a function');
  const { ask, entries } = ministryWith(() => Promise.reject(bug));
  await expect(ask('', question())).rejects.toBe(bug);
  expect(entries).toEqual([]);
});

/** What several ask at once, each waiting for the same moment. */
async function askedAtOnce(questions: [string, Question][], settings: { sharedFetches?: boolean } = {}) {
  const gate = Promise.withResolvers<void>();
  const { ask, posted } = ministryWith(async ({ body }, at) => {
    await gate.promise;
    return ok({ body, at });
  }, settings);
  const answers = questions.map(([body, asked]) => ask(body, asked));
  await new Promise((resolve) => setImmediate(resolve));
  gate.resolve();
  return { answers: (await Promise.all(answers)).map(({ data }) => data?.['at']), posted: posted.length };
}

test('who asks the same at the same time gets the same answer, where they show the same', async () => {
  const [x, y] = [question({ caller: officer('justice') }), question({ caller: officer('labour'), requestId: 'r-2' })];
  const asked: [string, Question][] = [
    ['a', question()],
    ['a', question({ requestId: 'r-2' })],
    ['a', x],
    ['a', y],
    ['b', question()],
    ['a', x],
  ];
  expect(await askedAtOnce(asked)).toEqual({ answers: [0, 0, 1, 2, 3, 1], posted: 4 });
});

test('a mutation is no one else’s, nor is anything where fetches are not shared', async () => {
  const mutation = question({ isMutation: true });
  expect(
    await askedAtOnce([
      ['a', mutation],
      ['a', mutation],
      ['a', question()],
    ]),
  ).toEqual({ answers: [0, 1, 2], posted: 3 });
  expect(
    await askedAtOnce(
      [
        ['a', question()],
        ['a', question()],
      ],
      { sharedFetches: false },
    ),
  ).toEqual({
    answers: [0, 1],
    posted: 2,
  });
});

test('who shares a question waits until its own deadline, whoever asked first', async () => {
  const gate = Promise.withResolvers<HttpAnswer>();
  const { ask, posted, entries } = ministryWith(() => gate.promise);
  const first = ask('a', question({ left: 30 }));
  const others = [ask('a', question({ requestId: 'r-2' })), ask('a', question({ requestId: 'r-3', left: 60 }))];
  await expect(first).rejects.toMatchObject({ reason: 'late' });
  await expect(others[1]).rejects.toMatchObject({ reason: 'late' });
  gate.resolve(ok({ a: 1 }));
  expect(await others[0]).toEqual({ data: { a: 1 }, errors: [] });
  expect(posted.map(({ timeout }) => timeout)).toEqual([1_000]);
  expect(entries.map(({ requestId, sentAs, reason }) => [requestId, sentAs, reason])).toEqual([
    ['r-1', undefined, 'late'],
    ['r-3', 'r-1', 'late'],
  ]);
});

test('what waits for its turn is asked as long as anyone who shares it has time', async () => {
  const gate = Promise.withResolvers<HttpAnswer>();
  const { ask, posted } = ministryWith(() => gate.promise, { maxConcurrency: 1 });
  const before = ask('before', question());
  const first = ask('a', question({ left: 20 }));
  const second = ask('a', question());
  const nobodys = ask('b', question({ left: 20 }));
  await expect(first).rejects.toMatchObject({ reason: 'late' });
  await expect(nobodys).rejects.toMatchObject({ reason: 'late' });
  // A timer may end a moment before its time.
  await new Promise((resolve) => setTimeout(resolve, 5));
  gate.resolve(ok({ a: 1 }));
  expect(await Promise.all([before, second])).toHaveLength(2);
  await new Promise((resolve) => setImmediate(resolve));
  expect(posted.map(({ body }) => body)).toEqual(['before', 'a']);
});

test('an answer that turns out not to be usable is logged like one that never was', () => {
  const { logUnusable, entries } = ministryWith(() => ok({}));
  logUnusable('a list has another length than elsewhere', question().run.context);
  expect(entries).toEqual([
    {
      level: 'warn',
      message: 'labour gave no usable answer',
      ministry: 'labour',
      requestId: 'r-1',
      reason: 'unusable',
      cause: 'a list has another length than elsewhere',
    },
  ]);
});

test('what has been answered is asked again', async () => {
  const { ask, posted } = ministryWith((_posted, at) => ok({ at }));
  for (const at of [0, 1]) expect(await ask('a', question())).toEqual({ data: { at }, errors: [] });
  expect(posted).toHaveLength(2);
});

test('a failure is everyone’s who shares the question, logged for each, and forgotten', async () => {
  const { ask, posted, entries } = ministryWith((_posted, at) => {
    if (at === 0) throw new FetchFailure('broken-off', 'ECONNRESET');
    return ok({ a: 1 });
  });
  const outcomes = await Promise.allSettled([ask('a', question()), ask('a', question({ requestId: 'r-2' }))]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(entries.map(({ requestId, reason }) => [requestId, reason])).toEqual([
    ['r-1', 'broken-off'],
    ['r-2', 'broken-off'],
  ]);
  expect(await ask('a', question())).toEqual({ data: { a: 1 }, errors: [] });
  expect(posted).toHaveLength(2);
});
