import { expect, test } from 'vitest';
import { traceHeaders, traceOf } from './trace.ts';

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const parent = `00-${traceId}-00f067aa0ba902b7-01`;

test("a caller's trace goes on with a new span at each fetch", () => {
  const trace = traceOf(parent, 'vendor=1');
  const [first, second] = [traceHeaders(trace), traceHeaders(trace)];
  expect(first).toEqual({
    traceparent: expect.stringMatching(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`)),
    tracestate: 'vendor=1',
  });
  expect(first['traceparent']).not.toContain('00f067aa0ba902b7');
  expect(first['traceparent']).not.toBe(second['traceparent']);
});

test('a later version of the header is read as far as it is known', () => {
  expect(traceOf(`cc-${traceId}-00f067aa0ba902b7-00-more`, undefined)).toEqual({
    traceId,
    sampled: false,
    state: undefined,
  });
});

test.each([
  undefined,
  '',
  'nonsense',
  `ff-${traceId}-00f067aa0ba902b7-01`,
  `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
  `00-${traceId}-0000000000000000-01`,
  `00-${traceId.toUpperCase()}-00f067aa0ba902b7-01`,
  `${parent}-more`,
])('the header %s begins a new trace, without the state of the old', (header) => {
  const trace = traceOf(header, 'vendor=1');
  expect(trace).toEqual({ traceId: expect.stringMatching(/^[0-9a-f]{32}$/), sampled: false, state: undefined });
  expect(trace.traceId).not.toBe(traceOf(header, 'vendor=1').traceId);
});
