import fc from 'fast-check';
import {
  buildASTSchema,
  isInterfaceType,
  isObjectType,
  isTypeDefinitionNode,
  Kind,
  parse,
  printSchema,
  validate,
  validateSchema,
  visit,
} from 'graphql';
import { expect, test, vi } from 'vitest';
import { composeMinistries } from '../composition/composition.ts';
import { doctoredSdl } from '../composition/doctored-sdl.ts';
import { ministrySubgraphs } from '../composition/subgraph.ts';
import { ministries as everyMinistry, ministryModules } from '../sdl.ts';
import { readTrustedOperations } from '../trusted/read.ts';
import { changesBetween } from './changes.ts';
import { elementsIn } from './elements.ts';
import { type Version, versionOfComposition, versionOfText } from './version.ts';

vi.setConfig({ testTimeout: 60_000 });

const today = '2026-11-22';
const operations = readTrustedOperations();

function version(modules = ministryModules): Version {
  const composition = composeMinistries(modules);
  if ('errors' in composition) throw new Error(JSON.stringify(composition.errors));
  return versionOfComposition(composition, ministrySubgraphs(modules));
}

const before = version();
const document = parse(printSchema(before.api));

async function changesOf(file: string, passage: string, replacement: string) {
  const changes = await changesBetween(before, version(doctoredSdl(file, passage, replacement)), { operations, today });
  return changes.map(({ class: level, code, coordinate, ministries, places, hurt }) => ({
    change: [level, code, coordinate, ...ministries],
    files: places.map(({ file: of }) => of),
    hurt: hurt.map(({ client, operation }) => `${client}/${operation}`),
  }));
}

test('the contract does not differ from itself', async () => {
  expect(await changesBetween(before, before, { operations, today })).toEqual([]);
});

test('a field of Query that is gone is told in a file of its ministry, not in what all share', async () => {
  const name = 'educationProgrammes:';
  const file = 'ministries/education/programmes.graphql';
  const changes = await changesOf(file, name, `renamed${name}`);
  const gone = changes.find(({ change }) => change[1] === 'FIELD_REMOVED');
  expect(gone?.files).toEqual([`schema/${file}`]);
});

test('a field that two clients ask for is renamed', async () => {
  const file = 'ministries/justice/responsibilities.graphql';
  expect(await changesOf(file, 'nextDue: Date', 'nextOn: Date')).toEqual([
    {
      change: ['BREAKING', 'FIELD_REMOVED', 'AgencyWorkload.nextDue', 'justice'],
      files: [`schema/${file}`],
      hurt: ['examples/WhoAnswers', 'responsibilities/AgencyResponsibilities'],
    },
    {
      change: ['SAFE', 'FIELD_ADDED', 'AgencyWorkload.nextOn', 'justice'],
      files: [`schema/${file}`],
      hurt: [],
    },
  ]);
});

test('a value that answers may hold is removed', async () => {
  const file = 'ministries/foreign-affairs/positions.graphql';
  const passage = '"The State has put off its answer and has not yet given it."\n  PENDING';
  expect(await changesOf(file, passage, '')).toEqual([
    {
      change: ['BREAKING', 'ENUM_VALUE_REMOVED', 'Position.PENDING', 'foreign-affairs'],
      files: [`schema/${file}`],
      hurt: ['examples/ReviewFollowUp', 'follow-up/FollowUpMatrix', 'follow-up/FollowUpStatuses'],
    },
  ]);
});

test('an input field gets another type, which hurts who writes it and who has a variable of the whole', async () => {
  const file = 'ministries/justice/responsibilities.graphql';
  expect(await changesOf(file, 'dueTo: Date', 'dueTo: DateTime')).toEqual([
    {
      change: ['BREAKING', 'INPUT_FIELD_TYPE_CHANGED', 'ResponsibilityFilter.dueTo', 'justice'],
      files: [`schema/${file}`],
      hurt: ['responsibilities/ResponsibilitiesDue', 'responsibilities/ResponsibilityMatrix'],
    },
  ]);
});

test('a required argument is renamed', async () => {
  const file = 'ministries/foreign-affairs/reviews.graphql';
  const changes = await changesOf(
    file,
    'review("The review\'s id, such as `KAZ-2`." id: ID!',
    'review("It." slug: ID!',
  );
  expect(changes).toEqual(
    ['ARGUMENT_REMOVED id', 'ARGUMENT_ADDED slug'].map((what) => {
      const [code, argument] = what.split(' ');
      return {
        change: ['BREAKING', `FIELD_${code}`, `Query.review(${argument}:)`, 'foreign-affairs'],
        files: [`schema/${file}`],
        hurt: ['follow-up/FollowUpMatrix'],
      };
    }),
  );
});

test('a field of a value type that all ministries share is made nullable', async () => {
  const [change, ...others] = await changesOf('common.graphql', 'origin: TextOrigin!', 'origin: TextOrigin');
  expect(others).toEqual([]);
  expect(change).toEqual({
    change: ['BREAKING', 'FIELD_TYPE_CHANGED', 'TextVersion.origin', ...everyMinistry.toSorted()],
    files: everyMinistry.map(() => 'schema/common.graphql'),
    hurt: ['examples/MeasuresPage'],
  });
});

test('the texts of the supergraph and of the API schema are the version that the ministries compose to', async () => {
  const composition = composeMinistries();
  if ('errors' in composition) throw new Error('does not compose');
  for (const text of [composition.supergraph, composition.api]) {
    expect(await changesBetween(versionOfText(text), before, { operations, today })).toEqual([]);
  }
});

/** The contract's API without one element, and without it in the types that have it by an interface. */
function without(coordinate: string): Version | null {
  const [type = '', rest = ''] = coordinate.split('.');
  const [member, argument] = rest.split(/\(|:/);
  const related = new Set([type]);
  for (const known of Object.values(before.api.getTypeMap())) {
    const names = isInterfaceType(known) || isObjectType(known) ? known.getInterfaces().map(({ name }) => name) : [];
    if (names.includes(type)) related.add(known.name);
    if (known.name === type) for (const name of names) related.add(name);
  }
  let within = '';
  const isGone = (name: string) => related.has(within) && name === member;
  const smaller = visit(document, {
    enter(node) {
      if (isTypeDefinitionNode(node)) within = node.name.value;
      if (node.kind === Kind.FIELD_DEFINITION && argument && isGone(node.name.value)) {
        return { ...node, arguments: node.arguments?.filter(({ name }) => name.value !== argument) };
      }
      const isMember = node.kind === Kind.FIELD_DEFINITION || node.kind === Kind.ENUM_VALUE_DEFINITION;
      const isInput = node.kind === Kind.INPUT_VALUE_DEFINITION;
      if ((isMember || isInput) && !argument && isGone(node.name.value)) return null;
      return undefined;
    },
  });
  const api = buildASTSchema(smaller, { assumeValid: true });
  return validateSchema(api).length > 0 ? null : { ...before, api, supergraph: null };
}

const coordinates = [...elementsIn(before.api).values()].map(({ coordinate }) => coordinate);

test('whatever is removed, the operations that are no longer valid are among the hurt', async () => {
  const documents = operations.map(({ client, name, body }) => ({ key: `${client}/${name}`, sent: parse(body) }));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...coordinates), async (coordinate) => {
      const after = without(coordinate);
      fc.pre(after !== null);
      const broken = documents.filter(({ sent }) => validate(after.api, sent).length > 0);
      const changes = await changesBetween(before, after, { operations, today });
      const hurt = changes
        .filter(({ code }) => code.endsWith('_REMOVED'))
        .flatMap((change) => change.hurt.map(({ client, operation }) => `${client}/${operation}`));
      expect(hurt).toEqual(expect.arrayContaining(broken.map(({ key }) => key)));
    }),
    { numRuns: 50 },
  );
});
