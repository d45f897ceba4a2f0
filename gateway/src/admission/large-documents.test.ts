import { aContext } from '../fixtures/context.ts';
import { createHash } from 'node:crypto';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { buildSchema, GraphQLError, type GraphQLSchema } from 'graphql';
import { expect, test, vi } from 'vitest';
import { createKeptLog } from '../fixtures/log.ts';
import type { GatewayContext } from '../http/context.ts';
import { largeDocuments } from './large-documents.ts';

const schema = buildSchema('type Query { a: Int b: Int }');
const contextValue = aContext();
const missing = new GraphQLError('Cannot query field "missing".', {
  extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
});

type Validate = (document: string) => Promise<GraphQLError | undefined>;

/** A server with a validator elsewhere; `validated` counts what it validates where it answers. */
function serverWith(check: Validate = async () => undefined) {
  const elsewhere = vi.fn<Validate>(check);
  const validatorOf = vi.fn<(of: GraphQLSchema) => { validate: Validate }>(() => ({ validate: elsewhere }));
  const { store, plugin } = largeDocuments(validatorOf);
  const validated: string[] = [];
  const server = new ApolloServer<GatewayContext>({
    schema,
    documentStore: store,
    logger: createKeptLog().log,
    plugins: [
      plugin,
      {
        requestDidStart: async () => ({
          validationDidStart: async ({ source }) => {
            validated.push(source);
          },
        }),
      },
    ],
    rootValue: () => ({ a: 1, b: 2 }),
  });
  const ask = async (query: string, operationName?: string) => {
    const headers = new HeaderMap([['content-type', 'application/json']]);
    const http = { method: 'POST', headers, search: '', body: '' };
    const request = { query, http, ...(operationName !== undefined && { operationName }) };
    const { body } = await server.executeOperation(request, { contextValue });
    if (body.kind !== 'single') throw new Error('the answer comes in parts');
    const { data, errors } = body.singleResult;
    return { ...(data && { data: { ...data } }), ...(errors && { errors: errors.map(({ message }) => message) }) };
  };
  return { ask, elsewhere, validatorOf, validated, store };
}
/** A text of so many characters. */
const ofLength = (length: number, text: string) => text.padEnd(length, '#'.padEnd(length, 'x'));

test('a document of 4,000 characters is validated where it is answered, once', async () => {
  const { ask, elsewhere, validated } = serverWith();
  const text = ofLength(4_000, '{ a }');
  expect([await ask(text), await ask(text)]).toEqual([{ data: { a: 1 } }, { data: { a: 1 } }]);
  expect(elsewhere).not.toHaveBeenCalled();
  expect(validated).toEqual([text]);
});

test('a larger one is validated elsewhere over the schema that is served, once, and not where it is answered', async () => {
  const { ask, elsewhere, validatorOf, validated } = serverWith();
  const text = ofLength(4_001, 'query A { a } query B { b }');
  expect([await ask(text, 'A'), await ask(text, 'B')]).toEqual([{ data: { a: 1 } }, { data: { b: 2 } }]);
  expect(elsewhere.mock.calls).toEqual([[text]]);
  expect(validatorOf.mock.calls).toEqual([[schema]]);
  expect(validated).toEqual([]);
});

test('one that is not valid is refused with what is wrong, and asked again it is validated again', async () => {
  const { ask, elsewhere, validated } = serverWith(async () => missing);
  const text = ofLength(5_000, '{ missing }');
  for (const _time of [1, 2]) expect(await ask(text)).toEqual({ errors: [missing.message] });
  expect([elsewhere.mock.calls.length, validated]).toEqual([2, []]);
});

test('one that is no GraphQL is refused as a small one would be', async () => {
  const { ask, validated } = serverWith();
  const small = await ask('{ a');
  expect(small).toEqual({ errors: [expect.stringContaining('Syntax Error')] });
  expect(await ask(ofLength(5_000, '{ a'))).toEqual(small);
  expect(validated).toEqual([]);
});

test('a failure of the validator is a failure of the request, and not remembered', async () => {
  const { ask, elsewhere } = serverWith();
  elsewhere.mockRejectedValueOnce(new Error('worker exited'));
  const text = ofLength(5_000, '{ a }');
  await expect(ask(text)).rejects.toThrow('Internal server error');
  expect(await ask(text)).toEqual({ data: { a: 1 } });
});

test('many at once have each its own answer, whatever is found out in which order', async () => {
  const { ask, validated } = serverWith(async (text) => {
    await new Promise((resolve) => setTimeout(resolve, text.includes('missing') ? 1 : Math.random() * 20));
    return text.includes('missing') ? missing : undefined;
  });
  const texts = Array.from({ length: 60 }, (_, at) =>
    ofLength(5_000 + (at % 40), ['{ a }', '{ missing }', '{ b }'][at % 3] ?? ''),
  );
  const answers = await Promise.all(texts.map((text) => ask(text)));
  expect(answers).toEqual(
    texts.map((text) => {
      if (text.includes('missing')) return { errors: [missing.message] };
      return { data: text.startsWith('{ a') ? { a: 1 } : { b: 2 } };
    }),
  );
  expect(validated).toEqual([]);
});

test.each([
  [missing, undefined],
  [undefined, missing],
])('what is refused over one schema is answered over another at the same time', async (...given) => {
  const verdicts: (GraphQLError | undefined)[] = given;
  const both = Promise.withResolvers<void>();
  const { ask } = serverWith(async () => {
    const verdict = verdicts.pop();
    if (verdicts.length === 0) both.resolve();
    await both.promise;
    return verdict;
  });
  const text = ofLength(5_000, '{ a }');
  const answers = await Promise.all([ask(text), ask(text)]);
  expect(answers).toContainEqual({ errors: [missing.message] });
  expect(answers).toContainEqual({ data: { a: 1 } });
});

test('what was handed over for a request is let go with its answer', async () => {
  const { ask, store } = serverWith(async (text) => (text.includes('missing') ? missing : undefined));
  const texts = ['{ a }', '{ missing }', '{ a', 'query Q { a } query R { b }'].map((text) => ofLength(5_000, text));
  await Promise.all([...texts, ...texts].map((text) => ask(text)));
  const keys = texts.map((text) => `schema:${createHash('sha256').update(text).digest('hex')}`);
  expect(await Promise.all(keys.map((key) => store.get(key)))).toEqual(texts.map(() => undefined));
});
