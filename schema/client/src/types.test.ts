import { expectTypeOf, test } from 'vitest';
import {
  createClient,
  type EnumValue,
  FollowUpMatrixDocument,
  label,
  type MeasureStatus,
  MeasuresPageDocument,
  type MeasuresPageQuery,
  TypedDocumentString,
} from './index.ts';

// The check of types reads these tests: what must not compile stands in functions that nobody calls.
const { query } = createClient({ url: 'http://hub.test/graphql' });
const nothingAsked = new TypedDocumentString<{ ok: boolean }, { [key: string]: never }>('{ ok }');

test('data has the type of its document, and may lack what its ministry did not tell', () => {
  const answer = () => query(MeasuresPageDocument, { language: 'KK' });
  expectTypeOf<Awaited<ReturnType<typeof answer>>['data']>().toEqualTypeOf<MeasuresPageQuery>();
  type Page = NonNullable<MeasuresPageQuery['measures']>;
  expectTypeOf<NonNullable<Page['nodes'][number]>['status']>().toEqualTypeOf<MeasureStatus | null>();
});

test('variables may be left out where none has to be given, and only there', () => {
  expectTypeOf([
    () => query(nothingAsked),
    () => query(MeasuresPageDocument),
    () => query(MeasuresPageDocument, {}, { timeout: 1 }),
    () => query(FollowUpMatrixDocument, { review: 'KAZ-2', language: 'KK', first: 10 }),
    // @ts-expect-error The review, the language and the length of the page have to be given.
    () => query(FollowUpMatrixDocument),
    // @ts-expect-error The length of the page has to be given.
    () => query(FollowUpMatrixDocument, { review: 'KAZ-2', language: 'KK' }),
  ]).toBeArray();
});

test('a variable that is misspelled, of another type or unknown does not compile', () => {
  expectTypeOf([
    // @ts-expect-error There is no such variable.
    () => query(MeasuresPageDocument, { frist: 10 }),
    // @ts-expect-error A number, not a text.
    () => query(MeasuresPageDocument, { first: '10' }),
    // @ts-expect-error Languages are in capitals in the schema.
    () => query(MeasuresPageDocument, { language: 'kk' }),
    // @ts-expect-error There is no such status.
    () => query(MeasuresPageDocument, { filter: { status: ['DONE'] } }),
    // @ts-expect-error It asks for nothing.
    () => query(nothingAsked, { first: 1 }),
  ]).toBeArray();
});

test("an operation's values are what labels know", () => {
  expectTypeOf<MeasureStatus>().toEqualTypeOf<EnumValue<'MeasureStatus'>>();
  // @ts-expect-error There is no such language.
  expectTypeOf(() => label('MeasureStatus', 'PLANNED', 'de')).toBeFunction();
});
