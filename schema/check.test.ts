import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Report } from './check/report/report.ts';
import { committedCopy } from './check/fixtures/repository.ts';

vi.setConfig({ testTimeout: 120_000 });

const systems = 'ministries/labour/digital-systems.graphql';
const head = '"A register, portal or other digital system of social protection."';
const purpose = `  "What it holds or does, in the hub's words; null where the sources do not say."
  purpose: LocalizedText @tag(name: "public")
`;
const aStack = /^\s+at (?!schema\/)|node:internal|file:\/\//m;

type Copy = ReturnType<typeof committedCopy>;

/** The report as JSON, with the exit code. */
function reportOf(copy: Copy, ...args: string[]) {
  const { status, stdout } = copy.check('--format', 'json', ...args);
  type Told = Omit<Report, 'changes'> & { changes: (Report['changes'][number] & { breaks: boolean })[] };
  return { status, report: JSON.parse(stdout) as Told };
}

test('where nothing changes the check is content and says what it compared, also from within a hook of git', () => {
  const copy = committedCopy();
  const { status, stdout, stderr } = copy.checkIn({ GIT_DIR: '/nowhere', GIT_INDEX_FILE: '/nowhere/index' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^Compared with main \([0-9a-f]{10}\)\. All is well: nothing changes\.$/m);
});

test('a field that is taken out breaks whoever asked for it in the version before; a retired one nobody', () => {
  const gone = '  "Of old."\n  gone: Int @deprecated(reason: "Nobody asks. Removed after 2026-01-31.")\n';
  const copy = committedCopy((fresh) => {
    mkdirSync(join(fresh.folder, 'operations/desk'));
    fresh.write(
      'operations/desk/Purposes.graphql',
      'query Purposes {\n  digitalSystems {\n    purpose {\n      kk\n    }\n  }\n}\n',
    );
    fresh.replace(systems, purpose, gone + purpose);
  });
  copy.replace(systems, gone, '');
  expect(reportOf(copy)).toMatchObject({
    status: 0,
    report: {
      changes: [{ coordinate: 'DigitalSystem.gone', class: 'BREAKING', breaks: false, retired: '2026-01-31' }],
    },
  });

  copy.replace(systems, purpose, '');
  rmSync(join(copy.folder, 'operations/desk'), { recursive: true });
  const { status, report } = reportOf(copy);
  expect(status).toBe(1);
  expect(report.changes.filter(({ breaks }) => breaks)).toMatchObject([
    {
      code: 'FIELD_REMOVED',
      coordinate: 'DigitalSystem.purpose',
      ministries: ['labour'],
      hurt: [{ client: 'desk', operation: 'Purposes' }],
      places: [{ ministry: 'labour', file: `schema/${systems}`, line: expect.any(Number) }],
    },
  ]);
  const github = copy.check('--format', 'github');
  expect(github.status).toBe(1);
  expect(github.stdout).toMatch(
    /^::error file=schema\/ministries\/labour\/digital-systems\.graphql,line=\d+,title=FIELD_REMOVED::.*desk \(Purposes\)/m,
  );
});

test('a broken rule, an operation that does not fit and a hint are exit 1, each with place and fix', () => {
  const copy = committedCopy();
  copy.replace(systems, purpose, `${purpose}  age: Int @tag(name: "public")\n`);
  copy.replace('ministries/labour/agencies.graphql', 'type Agency', '"Somebody." type Agency');
  copy.write('operations/examples/Nothing.graphql', 'query Nothing {\n  nothing\n}\n');
  const { status, stdout, stderr } = copy.check();
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toMatch(/^ {2}DESCRIPTION_MISSING: DigitalSystem\.age .*\n +at schema\/\S+:\d+ \(labour\)\n +fix: /m);
  expect(stdout).toMatch(/^ {2}INCONSISTENT_DESCRIPTION: /m);
  expect(stdout).toMatch(/^ +at schema\/ministries\/labour\/agencies\.graphql:2 \(labour\)\n +fix: Describe it/m);
  expect(stdout).toMatch(/^ {2}OPERATION_INVALID: .*\n +at schema\/operations\/examples\/Nothing\.graphql:2\n/m);
  expect(stdout).toMatch(/1 hint of composition, 1 breach of a house rule and 1 fault of a trusted operation\.$/m);

  copy.write('operations/examples/Nothing.graphql', '{\n');
  copy.write('operations/follow-up/Nothing.graphql', 'query Nothing {\n  nothing\n}\n');
  expect(reportOf(copy)).toMatchObject({
    status: 1,
    report: {
      operations: [
        {
          code: 'OPERATION_UNREADABLE',
          fix: expect.stringContaining('close it'),
          places: [{ file: 'schema/operations/examples/Nothing.graphql', line: 1 }],
        },
        { code: 'OPERATION_INVALID', places: [{ file: 'schema/operations/follow-up/Nothing.graphql', line: 2 }] },
      ],
    },
  });
});

test('a field moves by @override without a failure, and what comes next is told', () => {
  const field = (directive: string) =>
    `extend type Query {\n  "What it stands for."\n  motto: String${directive} @tag(name: "public")\n}\ntype Agency`;
  const copy = committedCopy(({ replace }) => {
    replace('ministries/labour/agencies.graphql', 'type Agency', field(''));
  });
  copy.replace('ministries/education/federation.graphql', '"@key"', '"@key"\n      "@override"');
  copy.replace('ministries/education/agencies.graphql', 'type Agency', field(' @override(from: "labour")'));
  expect(reportOf(copy)).toMatchObject({
    status: 0,
    report: {
      hints: [],
      underWay: [{ code: 'OVERRIDDEN_FIELD_CAN_BE_REMOVED', fix: expect.stringContaining('takes the field out') }],
      changes: [{ code: 'FIELD_MOVED', coordinate: 'Query.motto', class: 'DANGEROUS' }],
    },
  });
  expect(copy.check().stdout).toMatch(/^Moves under way:\n {2}OVERRIDDEN_FIELD_CAN_BE_REMOVED: /m);
});

test('every file that cannot be read is told at once, and nothing as a stack', () => {
  const copy = committedCopy();
  copy.replace(systems, 'id: ID!', 'id ID!');
  copy.write('ministries/labour/agencies.graphql', '');
  copy.write('ministries/labour/plans.graphql', Buffer.from('type A {\n  "caf\xe9" a: Int\n}\n', 'latin1'));
  copy.replace('common.graphql', 'enum Language {', 'enum Language');
  rmSync(join(copy.folder, 'ministries/education'), { recursive: true });
  const { status, report } = reportOf(copy);
  expect(status).toBe(2);
  expect(report.composition).toMatchObject([
    { code: 'INVALID_GRAPHQL', places: [{ ministry: null, file: 'schema/common.graphql', line: expect.any(Number) }] },
    {
      code: 'INVALID_GRAPHQL',
      fix: expect.stringContaining('no definition'),
      places: [{ ministry: 'labour', line: 1 }],
    },
    { code: 'INVALID_GRAPHQL', places: [{ ministry: 'labour', file: `schema/${systems}` }] },
    {
      code: 'INVALID_UTF8',
      fix: 'Save it as UTF-8.',
      places: [{ file: 'schema/ministries/labour/plans.graphql', line: 2 }],
    },
    { code: 'FILE_UNREADABLE', fix: expect.stringContaining('ministries.ts'), places: [{ ministry: 'education' }] },
  ]);
  const list = copy.check();
  expect(list).toMatchObject({ status: 2, stderr: '' });
  expect(list.stdout).not.toMatch(aStack);
});

test('what all share is changed in steps, which are told; also where a ministry changes it alone', () => {
  const copy = committedCopy();
  const number = `"The United Nations' own number, such as`;
  copy.replace('common.graphql', number, `"Its colour."\n  colour: String\n  ${number}`);
  const together = reportOf(copy);
  expect(together).toMatchObject({
    status: 1,
    report: {
      shared: [{ code: 'SHARED_CHANGE_IN_ONE_STEP', places: [{ file: 'schema/common.graphql' }] }],
      steps: [
        {
          coordinate: 'SdgRef.colour',
          isSafe: false,
          steps: [expect.stringContaining('@inaccessible'), expect.any(String)],
        },
      ],
    },
  });
  expect(copy.check().stdout).toMatch(
    /SdgRef\.colour is added to what all ministries share\.\n +1\. Add .*\n +2\. Take/,
  );

  copy.replace('common.graphql', '  colour: String\n', '  colour: String @inaccessible\n');
  copy.replace(systems, head, `extend type SdgRef { shade: Int @shareable }\n${head}`);
  expect(reportOf(copy)).toMatchObject({
    status: 2,
    report: {
      composition: expect.arrayContaining([
        expect.objectContaining({ code: 'SATISFIABILITY_ERROR', fix: expect.stringContaining('common.graphql') }),
      ]),
      shared: [],
      steps: [{ coordinate: 'SdgRef.colour', isSafe: true }],
    },
  });
});

test('the CHANGELOG is written once, and a change that is not in it is told', () => {
  const copy = committedCopy();
  copy.replace(systems, purpose, `${purpose}  "Its age."\n  age: Int @tag(name: "public")\n`);
  const earlier = copy.read('CHANGELOG.md').split(/(?=\n## )/);
  copy.replace('CHANGELOG.md', earlier.slice(1).join(''), '');
  const missing = 'does not tell of 1 change. Write: pnpm schema:check --changelog';
  expect(copy.check()).toMatchObject({ status: 0, stdout: expect.stringContaining(missing) });
  const before = copy.read('CHANGELOG.md');
  expect(copy.check('--changelog').stdout).toContain('Wrote 1 change into schema/CHANGELOG.md.');
  const written = copy.read('CHANGELOG.md');
  expect(written.replace(before.trimEnd(), '')).toMatch(
    /^\n\n## \d{4}-\d\d-\d\d\n\n### labour\n\n#### Safe\n\n- `DigitalSystem\.age` \(FIELD_ADDED\): .*\n$/,
  );
  expect(copy.check('--changelog').stdout).not.toContain('CHANGELOG');
  expect(copy.read('CHANGELOG.md')).toBe(written);
});

test('a baseline by name that cannot be read, and a wrong call, are exit 2 with what to do', () => {
  const copy = committedCopy();
  const unknown = copy.check('--against', 'v9');
  expect(unknown).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('neither a file nor a git revision'),
  });
  expect(unknown.stderr).toContain('fix: ');
  const json = copy.check('--against', 'v9', '--format', 'json');
  expect(json.status).toBe(2);
  expect(JSON.parse(json.stdout)).toEqual({
    version: 1,
    exitCode: 2,
    fault: { message: expect.stringContaining('"v9"'), fix: expect.any(String) },
  });
  const github = copy.check('--against', 'v9', '--format', 'github');
  expect(github.status).toBe(2);
  expect(github.stdout).toMatch(/^::error title=schema%3Acheck::"v9" is neither .*%0AFix: .*\n$/);
  expect(copy.check('--chek')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('Usage: pnpm schema:check'),
  });
  expect(copy.check('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--against REF|FILE') });
});

test('outside of a repository composition and rules are checked, and a fault of the check itself is no stack', () => {
  const copy = committedCopy();
  rmSync(join(copy.root, '.git'), { recursive: true });
  const { status, stdout } = copy.check();
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Note: Nothing was compared: git says: fatal: not a git repository/m);
  expect(stdout).toMatch(/All is well, and nothing was compared\.$/m);

  rmSync(join(copy.folder, 'operations'), { recursive: true });
  expect(copy.check().status).toBe(0);

  mkdirSync(join(copy.folder, 'operations/desk/NoFile.graphql'), { recursive: true });
  const failed = copy.check();
  expect(failed).toMatchObject({ status: 2, stderr: expect.stringContaining('The check itself failed') });
  expect(failed.stderr).not.toMatch(aStack);
});
