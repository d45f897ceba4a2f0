import { aContext } from '../../fixtures/context.ts';
import { expect, test, vi } from 'vitest';
import { createKeptLog } from '../../fixtures/log.ts';
import { json, startMinistryServer } from '../../fixtures/ministry-server.ts';
import { aBounds } from './bounds.fixture.ts';
import { createMinistries } from './ministries.ts';

vi.setConfig({ testTimeout: 30_000 });

const bounds = aBounds();
const question = () => ({
  isMutation: false,
  run: {
    context: aContext(),
    deadline: Infinity,
  },
});

test('each is asked where the configuration says, else where the supergraph says, within its own bounds', async () => {
  const [labour, justice] = [
    await startMinistryServer(json({ data: { __typename: 'Query', from: 'labour' } })),
    await startMinistryServer(json({ data: { __typename: 'Query', from: 'justice', ...bounds } })),
  ];
  const { log } = createKeptLog();
  const ministries = createMinistries(
    [
      { name: 'labour', url: 'http://127.0.0.1:1/elsewhere' },
      { name: 'justice', url: justice.url },
      { name: 'education', url: labour.url },
    ],
    {
      bounds: aBounds({ maxResponseBytes: 30 }),
      sharedFetches: true,
      ministries: { labour: { ...bounds, url: labour.url }, education: { ...bounds, url: undefined } },
    },
    log,
  );
  const ask = (name: string) => ministries.get(name).ask('{"query":"{from}"}', question());
  expect([(await ask('labour')).data, (await ask('education')).data]).toMatchObject([
    { from: 'labour' },
    { from: 'labour' },
  ]);
  await expect(ask('justice')).rejects.toMatchObject({ reason: 'too-large' });
  expect(Object.keys(ministries.probes)).toEqual(['labour', 'justice', 'education']);
  expect(await Promise.all(Object.values(ministries.probes).map((probe) => probe()))).toEqual([true, false, true]);

  await ministries.close();
  await expect(ask('labour')).rejects.toMatchObject({ reason: 'unreachable' });
  await Promise.all([labour.kill(), justice.kill()]);
});

test.each(['', 'labour', 'http://'])('a subgraph of which nobody says where it is is refused by name: "%s"', (url) => {
  const { log } = createKeptLog();
  const config = { bounds, sharedFetches: true, ministries: {} };
  expect(() => createMinistries([{ name: 'labour', url }], config, log)).toThrow(
    expect.objectContaining({
      name: 'Refusal',
      message: 'The supergraph has no usable URL for the subgraph "labour": set it there or in the environment.',
    }),
  );
});

test('a subgraph that the supergraph does not have is a fault of ours', () => {
  const { log } = createKeptLog();
  const ministries = createMinistries([], { bounds, sharedFetches: true, ministries: {} }, log);
  expect(() => ministries.get('labour')).toThrow('the supergraph has no subgraph labour');
});
