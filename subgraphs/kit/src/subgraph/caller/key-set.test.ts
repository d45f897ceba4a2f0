import { expect, test } from 'vitest';
import { createLogger } from '../../process/index.ts';
import type { KeySource } from './key-source.ts';
import { openKeySet } from './key-set.ts';
import { createGatewayKey, type GatewayKey } from './tokens.fixture.ts';
import { createVerifier } from './verifier.ts';

const log = createLogger('test', { LOG_LEVEL: 'silent' });
const [before, after] = [await createGatewayKey(), await createGatewayKey()];

/** A gateway that publishes keys, or is away; how often it was read, and a clock of the test's own. */
function gateway(...published: GatewayKey[]) {
  const state = { published, isAway: false, reads: 0, now: 0 };
  const source: KeySource = {
    name: 'the gateway',
    isRemote: true,
    async read() {
      state.reads += 1;
      if (state.isAway) throw new Error('ECONNREFUSED');
      return state.published.map(({ jwk }) => jwk);
    },
  };
  const open = () => openKeySet(source, log, { cooldown: 1_000, maxAge: 60_000, now: () => state.now });
  return { state, source, open };
}

const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => 'answered',
    ({ message }: Error) => message,
  );
const notOurs = 'Its signature is not by a key of the gateway.';

test('keys change: the old and the new both count, then the old is refused, one that was verified before too', async () => {
  const { state, open } = gateway(before);
  const verify = createVerifier('education', await open());
  const [old, fresh] = [await before.sign(), await after.sign()];
  const both = async () => [await outcome(verify(old)), await outcome(verify(fresh))];
  expect(await both()).toEqual(['answered', notOurs]);
  state.published = [after, before];
  state.now += 1_000;
  expect(await both()).toEqual(['answered', 'answered']);
  state.published = [after];
  state.now += 60_000;
  // What asks first starts the reading, and is not kept waiting for it.
  await both();
  expect(await both()).toEqual([notOurs, 'answered']);
  expect(state.reads).toBe(3);
});

test('an id that is not known is asked for once in a second, however many bring it', async () => {
  const { state, open } = gateway(before);
  const keys = await open();
  state.now += 999;
  expect(await keys.find(after.jwk.kid)).toBeUndefined();
  expect(state.reads).toBe(1);
  state.now += 1;
  expect(await Promise.all(['x', 'y', after.jwk.kid].map((kid) => keys.find(kid)))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(state.reads).toBe(2);
});

test('known keys go on while the gateway is away, however long that is', async () => {
  const { state, open } = gateway(before);
  const verify = createVerifier('education', await open());
  state.isAway = true;
  for (const _minute of [1, 2, 3]) {
    state.now += 60_000;
    expect(await outcome(verify(await before.sign()))).toBe('answered');
  }
  expect(await outcome(verify(await after.sign()))).toBe(notOurs);
});

test('a gateway that is away at the start is waited for', async () => {
  const { state, open } = gateway(before);
  state.isAway = true;
  const verify = createVerifier('education', await open());
  const token = await before.sign();
  expect(await outcome(verify(token))).toBe('The gateway’s keys are not known yet.');
  state.isAway = false;
  state.now += 1_000;
  expect(await outcome(verify(token))).toBe('answered');
});

test('a file that cannot be read at the start is refused', async () => {
  const { state, source } = gateway(before);
  state.isAway = true;
  const opened = openKeySet({ ...source, name: '/keys.json', isRemote: false }, log);
  await expect(opened).rejects.toMatchObject({
    name: 'Refusal',
    message: 'The gateway’s public keys cannot be read from /keys.json (GATEWAY_KEYS): ECONNREFUSED.',
  });
});

test('an assertion is verified once, however often it comes', async () => {
  const { open } = gateway(before);
  const keys = await open();
  let found = 0;
  const counted = { ...keys, find: (kid: string) => ((found += 1), keys.find(kid)) };
  const verify = createVerifier('education', counted);
  const token = await before.sign();
  const askers = [await verify(token), await verify(token), await verify(token)];
  expect(found).toBe(1);
  expect(new Set(askers).size).toBe(1);
});

test('nobody changes what another request is told of its asker', async () => {
  const { open } = gateway(before);
  const asker = await createVerifier('education', await open())(await before.sign());
  expect([asker, asker.caller, asker.caller.scopes].map((part) => Object.isFrozen(part))).toEqual([true, true, true]);
});
