import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestLabour, type TestLabour } from './testing/subgraph.ts';

let labour: TestLabour;
beforeAll(async () => {
  labour = await startTestLabour('labour_search');
});
afterAll(() => labour.stop());

interface Found {
  search: {
    text: string;
    directions: { direction: { id: string }; matches: { field: string; language: string; words: string[] }[] }[];
    digitalSystems: {
      digitalSystem: { id: string };
      matches: { field: string; language: string; words: string[] }[];
    }[];
  };
}

async function find(text: string) {
  const { data, errors } = await labour.ask<Found>(
    `query ($text: String!) { search(text: $text) { text
      directions { direction { id } matches { field language words } }
      digitalSystems { digitalSystem { id } matches { field language words } } } }`,
    { text },
  );
  expect(errors).toBeUndefined();
  return data.search;
}

test.each(['тізілім', 'ТІЗІЛІМ', 'тизилим', 'реестр социальных', 'register of social workers'])(
  'the register of social workers is found by «%s»',
  async (text) => {
    const { digitalSystems } = await find(text);
    expect(digitalSystems.map(({ digitalSystem }) => digitalSystem.id)).toContain('social-worker-register');
  },
);

test('directions come in the concept’s order, each with what matched', async () => {
  const { directions } = await find('инклюзив');
  expect(directions.map(({ direction }) => direction.id)).toEqual(['inclusive-labour-market', 'inclusive-education']);
  expect(directions[1]?.matches).toContainEqual({ field: 'title', language: 'RU', words: ['Инклюзивное'] });
});

test('all words have to be in one item; a text without a word finds nothing', async () => {
  expect(await find('реестр карта')).toEqual({ text: 'реестр карта', directions: [], digitalSystems: [] });
  expect(await find('.* %')).toMatchObject({ directions: [], digitalSystems: [] });
});

test('a text that is too long is refused, naming the argument', async () => {
  const { errors } = await labour.ask('query ($text: String!) { search(text: $text) { text } }', {
    text: 'а'.repeat(100_000),
  });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'text' } }]);
});

test.each(['orthopaedic footwear', 'инвалидн', 'мүгедек адамдар'])(
  'what a system does is searched too, in every language and by synonyms: «%s»',
  async (text) => {
    const { digitalSystems } = await find(text);
    expect(digitalSystems).not.toEqual([]);
    for (const { matches } of digitalSystems) expect(matches.map(({ field }) => field)).toContain('purpose');
  },
);
