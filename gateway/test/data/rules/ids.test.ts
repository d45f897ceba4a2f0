import { expect, test } from 'vitest';
import { dataSetOf } from '../data-set.fixture.ts';
import type { JsonObject } from '../data-set.ts';
import { faultText } from '../fault.ts';
import { idFaults } from './ids.ts';

test('each kind of id has its shape', () => {
  const sound = dataSetOf({
    'labour/measures': [{ id: 'labour-1', deliverables: [{ id: 'labour-1-d1' }] }],
    'justice/plans': [{ id: 'action-plan-2023' }],
    'justice/legal-acts': [{ id: 'U2300000409' }, { id: 'G24NT000260' }, { id: 'U100001037_' }, { id: 'draft-law' }],
    'foreign-affairs/states': [{ id: 'KZ' }],
    'foreign-affairs/reviews': [{ id: 'KAZ-2' }],
    'foreign-affairs/recommendations': [{ id: 'KAZ-2-659618bf' }],
    'foreign-affairs/links': [{ measure: 'labour-1' }],
  });
  expect(idFaults(sound)).toEqual([]);
});

test.each([
  ['labour/measures', 'justice-1', 'labour and a number'],
  ['labour/measures', 'labour-01', 'labour and a number'],
  ['justice/plans', 'Action_Plan', 'kebab-case'],
  ['justice/legal-acts', 'U23', 'an id of adilet.zan.kz or kebab-case'],
  ['foreign-affairs/states', 'kz', 'an ISO 3166-1 alpha-2 code'],
  ['foreign-affairs/reviews', 'KAZ', 'a country and a number, as KAZ-2'],
  ['foreign-affairs/recommendations', 'KAZ-2-1', 'the review and eight hexadecimal digits'],
])('in %s, %s is refused', (file, id, shape) => {
  expect(idFaults(dataSetOf({ [file]: [{ id }] })).map(faultText)).toEqual([
    `${file}.json ${id} id: "${id}" is not ${shape}. Give it such an id.`,
  ]);
});

test('an id that is missing or there twice is named, also within rows', () => {
  const rows: JsonObject[] = [
    { id: 'a', sections: [{ id: 'a-1' }] },
    { id: 'b', sections: [{ id: 'a-1' }] },
    { id: 'b' },
    {},
  ];
  expect(idFaults(dataSetOf({ 'justice/plans': rows })).map(faultText)).toEqual([
    'justice/plans.json #4 id: is missing. Give the row an id.',
    'justice/plans.json b sections[0].id: "a-1" is there before. Give one of the two another id.',
    'justice/plans.json b id: "b" is there before. Give one of the two another id.',
  ]);
});
