import { expect, test } from 'vitest';
import { type Change, isBreak } from './change.ts';
import { changesBetween } from './changes.ts';
import { contract, operations, today, versionOf } from './corpus/contract.fixture.ts';

const base = versionOf(contract);

/** The changes when a passage of one ministry is replaced. */
function changesOf(ministry: string, passage: string, replacement: string): Promise<Change[]> {
  const sdl = contract[ministry] ?? '';
  expect(sdl.split(passage)).toHaveLength(2);
  return changesBetween(base, versionOf({ ...contract, [ministry]: sdl.replace(passage, replacement) }), {
    operations,
    today,
  });
}

test('a change tells its class, what changed, whose it is, where it stands now and who is hurt', async () => {
  expect(await changesOf('labour', 'city: String', 'city: Int')).toEqual([
    {
      class: 'BREAKING',
      code: 'FIELD_TYPE_CHANGED',
      coordinate: 'Office.city',
      message: "Field 'Office.city' changed type from 'String' to 'Int'",
      ministries: ['labour'],
      places: [{ ministry: 'labour', file: 'labour.graphql', line: 8 }],
      hurt: [{ client: 'site', operation: 'Offices' }],
    },
  ]);
});

test('what is gone is told where its type stands with the ministry that had it', async () => {
  const [change] = await changesOf('labour', 'city: String', '');
  expect(change?.places).toEqual([{ ministry: 'labour', file: 'labour.graphql', line: 8 }]);
});

test('an argument that is gone is told at its field', async () => {
  const [change] = await changesOf('justice', 'measures(owner: ID)', 'measures');
  expect(change?.places).toEqual([{ ministry: 'justice', file: 'justice.graphql', line: 5 }]);
});

test('what goes out of sight, but stays, is told as that and where it is', async () => {
  const [change] = await changesOf('labour', 'city: String', 'city: String @inaccessible');
  expect(change).toMatchObject({
    message: "Field 'city' was removed from object type 'Office'; it is @inaccessible now",
    places: [{ line: 8 }],
  });
});

test('the message of a move says what to deploy first', async () => {
  const [change] = await changesOf(
    'education',
    'schools: [School!] rooms',
    'schools: [School!] city: String @override(from: "labour") rooms',
  );
  expect(change?.message).toBe(
    "Field 'Office.city' moved from labour to education: deploy education first, then the hub; labour may drop it after that",
  );
});

test.each([
  ['2026-11-21', / That day is past already: clients get no warning/],
  ['2026-11-22', / That day is today: clients get no warning/],
])('a deprecation whose day is %s says that clients get no warning', async (day, says) => {
  const added = await changesOf('justice', 'pages: Int', `pages: Int @deprecated(reason: "No. Removed after ${day}.")`);
  expect(added).toMatchObject([{ class: 'DANGEROUS', message: expect.stringMatching(says) }]);
  const nearer = await changesOf('justice', 'Removed after 2027-03-31', `Removed after ${day}`);
  expect(nearer).toMatchObject([{ class: 'DANGEROUS', message: expect.stringMatching(says) }]);
});

test('a deprecation whose day is to come says nothing of it', async () => {
  const reason = 'No. Removed after 2026-11-23.';
  const [change] = await changesOf('justice', 'pages: Int', `pages: Int @deprecated(reason: "${reason}")`);
  expect(change).toMatchObject({ class: 'SAFE', message: `Plan.pages is deprecated: ${reason}` });
});

test('what is removed before the day of its deprecation names the day', async () => {
  const [change] = await changesOf(
    'justice',
    'number: Int @deprecated(reason: "Ids do. Removed after 2027-03-31.")',
    '',
  );
  expect(change).toMatchObject({ class: 'BREAKING', coordinate: 'Plan.number', planned: '2027-03-31' });
});

test('a default that is taken away is told as that', async () => {
  const [change] = await changesOf('justice', 'limit: Int! = 20', 'limit: Int!');
  expect(change?.message).toBe("Default value for argument 'limit' on field 'Query.plans' changed from '20' to none");
});

test('an operation that was not valid before is not told as broken', async () => {
  const [valid] = operations;
  if (!valid) throw new Error('no operation');
  const unfit = { ...valid, name: 'Unfit', body: 'query Unfit { nowhere }' };
  expect(await changesBetween(base, base, { operations: [unfit], today })).toEqual([]);
});

const change: Change = {
  class: 'BREAKING',
  code: 'FIELD_REMOVED',
  coordinate: 'Plan.code',
  message: '',
  ministries: [],
  places: [],
  hurt: [],
};

test.each([
  ['a breaking change that hurts nobody', {}, true],
  ['a breaking change of what is retired', { retired: '2026-10-31' }, false],
  ['one of what is retired, but still used', { retired: '2026-10-31', hurt: [{ client: 'a', operation: 'b' }] }, true],
  ['a dangerous change that touches somebody', { class: 'DANGEROUS', hurt: [{ client: 'a', operation: 'b' }] }, false],
  ['a safe change', { class: 'SAFE' }, false],
] as const)('whether it may not be made: %s', (_, other, expected) => {
  expect(isBreak({ ...change, ...other, hurt: [...('hurt' in other ? other.hurt : [])] })).toBe(expected);
});
