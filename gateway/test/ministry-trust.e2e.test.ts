import { headers } from '@ortaq/schema/wire';
import { ministries } from '@ortaq/schema/ministries';
import { expect, inject, onTestFinished, test } from 'vitest';
import { gatewayKeyFiles } from '../local/gateway-key.ts';
import { runProgram } from '../local/fixtures/program.ts';
import { portsFrom } from '../local/ports.ts';
import { createAssertions } from '../src/assertion/assertions.ts';
import { createSign } from '../src/assertion/sign.ts';
import { passingKeys, readSigningKeys, type SigningKeys } from '../src/assertion/signing-keys.ts';
import { ask } from './hub.fixture.ts';

const port = inject('hubPort');
const folder = inject('hubFolder');

const tokenOf = (keys: SigningKeys, ministry: string) => createAssertions(createSign(keys)).forItself(ministry);

async function askMinistry(ministry: (typeof ministries)[number], assertion?: string) {
  const response = await fetch(`http://127.0.0.1:${portsFrom(port)[ministry]}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(assertion !== undefined && { [headers.assertion]: assertion }) },
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
  });
  const { data, errors } = (await response.json()) as { data?: object; errors?: { extensions: object }[] };
  return { status: response.status, data, errors: errors?.map(({ extensions }) => extensions) };
}

const refused = { status: 401, data: undefined, errors: [{ code: 'UNAUTHENTICATED' }] };

test.each(ministries)('%s answers nobody but the gateway, not even with its SDL', async (ministry) => {
  const keys = await readSigningKeys([gatewayKeyFiles(folder).key]);
  const other = ministry === 'labour' ? 'justice' : 'labour';
  expect(await askMinistry(ministry)).toEqual(refused);
  expect(await askMinistry(ministry, tokenOf(passingKeys(), ministry))).toEqual(refused);
  expect(await askMinistry(ministry, tokenOf(keys, other))).toEqual(refused);
  expect(await askMinistry(ministry, tokenOf(keys, ministry))).toMatchObject({ status: 200, errors: undefined });
});

test('through the gateway everyone is answered, whatever is sent in its name', async () => {
  const forged = { [headers.assertion]: tokenOf(passingKeys(), 'labour') };
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...forged },
    body: JSON.stringify({ query: '{ measure(id: "labour-1") { id status } }' }),
  });
  const { body } = await ask(port, '{ measure(id: "labour-1") { id status } }');
  expect(body.errors).toBeUndefined();
  expect(await response.json()).toMatchObject({ data: body.data });
});

test('the gateway publishes the key that its ministries know', async () => {
  const { published } = await readSigningKeys([gatewayKeyFiles(folder).key]);
  expect(await (await fetch(`http://127.0.0.1:${port}/.well-known/jwks.json`)).json()).toEqual(published);
});

test('a ministry alone does not start without the gateway’s keys, and says where they are set', async () => {
  const alone = runProgram('subgraph.ts', { PORT: '1', DATABASE_URL: 'postgresql://a@127.0.0.1:1/a' }, ['labour']);
  onTestFinished(async () => void (await alone.exited));
  expect((await alone.exited).code).toBe(2);
  expect(alone.output()).toMatch(/GATEWAY_KEYS: the gateway’s public keys: a file, or an address .* \(it is not set\)/);
});
