import { type DocumentNode, GraphQLError, type OperationDefinitionNode, parse, print } from 'graphql';
import { expect, test } from 'vitest';
import { withSafeAliases } from './safe-aliases.ts';

function requestOf(text: string) {
  const document: DocumentNode = parse(text);
  const [operation] = document.definitions;
  return { document, operation: operation as OperationDefinitionNode, context: 'kept' };
}

test('every alias is given an ending, in the operation and in fragments, and the request is otherwise the same', () => {
  const { request } = withSafeAliases(requestOf('{ id: code ...f } fragment f on Measure { code status: id }'));
  expect(print(request.document)).toBe(
    '{\n  id__asked: code\n  ...f\n}\n\nfragment f on Measure {\n  code\n  status__asked: id\n}',
  );
  expect(request.operation).toBe(request.document.definitions[0]);
  expect(request.context).toBe('kept');
});

test('a request without aliases goes as it came, and so does its answer', () => {
  const asked = requestOf('{ id }');
  const { request, restore } = withSafeAliases(asked);
  const answer = { data: { id: 1 } };
  expect(request).toBe(asked);
  expect(restore(answer)).toBe(answer);
});

test('the answer has the names that the client gave, in their order, in lists and in paths too', () => {
  const { restore } = withSafeAliases(requestOf('{ b: x { a: y } __proto__: z c }'));
  const at = (path: (string | number)[]) => new GraphQLError('no', { path, extensions: { code: 'C' } });
  const data = JSON.parse('{"b__asked":[{"a__asked":1},null],"__proto____asked":2,"c":"b__asked"}');
  const {
    data: told,
    errors,
    extensions,
  } = restore({
    data,
    errors: [at(['b__asked', 0, 'a__asked']), at(['c'])],
    extensions: { valueCompletion: [at(['b__asked', 1])], other: true },
  });
  expect(JSON.stringify(told)).toBe('{"b":[{"a":1},null],"__proto__":2,"c":"b__asked"}');
  expect(errors?.map(({ path }) => path)).toEqual([['b', 0, 'a'], ['c']]);
  expect(errors?.[0]).toMatchObject({ message: 'no', extensions: { code: 'C' } });
  expect(extensions).toMatchObject({ valueCompletion: [{ path: ['b', 1] }], other: true });
});

test('an error without a path, such as one of a variable, stays what it is', () => {
  const { restore } = withSafeAliases(requestOf('query ($v: Int) { b: x(v: $v) }'));
  const error = new GraphQLError('Variable "$v" got invalid value');
  expect(restore({ errors: [error] }).errors?.[0]).toBe(error);
});
