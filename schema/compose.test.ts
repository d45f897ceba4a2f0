import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { schemaPath } from './sdl.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A copy of this package that a test may spoil, and the command within it. */
function copyOfPackage() {
  const folder = mkdtempSync(join(tmpdir(), 'schema-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(schemaPath, folder, {
    recursive: true,
    filter: (source) => basename(source) !== 'node_modules',
  });
  symlinkSync(join(schemaPath, 'node_modules'), join(folder, 'node_modules'));
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  return {
    read,
    replace(file: string, passage: string, replacement: string) {
      expect(read(file)).toContain(passage);
      writeFileSync(join(folder, file), read(file).replace(passage, replacement));
    },
    compose(...args: string[]) {
      const command = [join(folder, 'compose.ts'), ...args];
      const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
      return { status, stdout, stderr };
    },
  };
}

test('--check finds what has drifted, compose brings it up to date, --check is content', () => {
  const copy = copyOfPackage();
  copy.replace('ministries/labour/directions.graphql', 'A direction of the', 'One direction of the');
  const before = copy.read('api.graphql');
  expect(copy.compose('--check')).toEqual({
    status: 1,
    stdout: '',
    stderr:
      'schema/supergraph.graphql is not what the SDL composes to. Run `pnpm compose` and commit the result.\n' +
      'schema/api.graphql is not what the SDL composes to. Run `pnpm compose` and commit the result.\n' +
      'schema/public.graphql is not what the SDL composes to. Run `pnpm compose` and commit the result.\n',
  });
  expect(copy.read('api.graphql')).toBe(before);

  expect(copy.compose()).toEqual({
    status: 0,
    stdout:
      'Composed schema/supergraph.graphql, schema/api.graphql, schema/public.graphql and schema/operations/manifest.json.\n',
    stderr: '',
  });
  expect(copy.read('api.graphql')).toContain('One direction of the');
  expect(copy.read('supergraph.graphql')).toContain('One direction of the');
  expect(copy.compose('--check')).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('SDL that does not compose is exit 2 with ministry, file and line, and nothing is written', () => {
  const copy = copyOfPackage();
  const before = copy.read('supergraph.graphql');
  copy.replace('ministries/labour/measures.graphql', 'status: MeasureStatus', 'status: String');
  const { status, stdout, stderr } = copy.compose();
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('EXTERNAL_TYPE_MISMATCH');
  expect(stderr).toMatch(/ at schema\/ministries\/labour\/measures\.graphql:\d+ \(labour\)\n/);
  expect(stderr).not.toContain('node:internal');
  expect(copy.read('supergraph.graphql')).toBe(before);
});

test('a hint fails the check, even where the files are current', () => {
  const copy = copyOfPackage();
  copy.replace('ministries/labour/agencies.graphql', 'type Agency', '"Somebody." type Agency');
  expect(copy.compose().status).toBe(1);
  const { status, stderr } = copy.compose('--check');
  expect(status).toBe(1);
  expect(stderr).toContain('INCONSISTENT_DESCRIPTION: ');
  expect(stderr).not.toContain('pnpm compose');
});

test('a move by @override that is under way is told, and is no failure', () => {
  const copy = copyOfPackage();
  copy.replace('ministries/education/federation.graphql', '"@key"', '"@key"\n      "@override"');
  copy.replace('ministries/labour/agencies.graphql', 'type Agency', 'extend type Query { motto: String }\ntype Agency');
  copy.replace(
    'ministries/education/agencies.graphql',
    'type Agency',
    'extend type Query { motto: String @override(from: "labour") }\ntype Agency',
  );
  const { status, stdout, stderr } = copy.compose();
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/^Composed /) });
  expect(stderr).toMatch(/^OVERRIDDEN_FIELD_CAN_BE_REMOVED: .*\n {4}at schema[^]*\n {4}fix: The other ministry takes/);
  expect(copy.compose('--check').status).toBe(0);
});

test('a trusted operation that does not fit is exit 1 with file and line; one that is not GraphQL exit 2', () => {
  const copy = copyOfPackage();
  const file = 'operations/follow-up/FollowUpReviews.graphql';
  copy.replace(file, 'query FollowUpReviews(', 'query FollowUpReviews($unused: Int, ');
  const unfit = copy.compose('--check');
  expect(unfit.status).toBe(1);
  expect(unfit.stderr).toContain('OPERATION_INVALID: Variable "$unused" is never used in operation "FollowUpReviews".');
  expect(unfit.stderr).toContain(' at schema/operations/follow-up/FollowUpReviews.graphql:');
  expect(unfit.stderr).toContain('schema/operations/manifest.json is not what the SDL composes to.');

  copy.replace(file, 'query FollowUpReviews(', 'query FollowUpReviews((');
  const unread = copy.compose();
  expect(unread).toMatchObject({ status: 2, stdout: '' });
  expect(unread.stderr).toMatch(
    /Syntax Error: .+\n {4}at schema\/operations\/follow-up\/FollowUpReviews\.graphql:\d+\n/,
  );
});

test('--contract writes that contract alone, and --check looks at it alone', () => {
  const copy = copyOfPackage();
  copy.replace('ministries/labour/directions.graphql', 'A direction of the', 'One direction of the');
  const before = copy.read('api.graphql');
  expect(copy.compose('--contract', 'public', '--check')).toEqual({
    status: 1,
    stdout: '',
    stderr: 'schema/public.graphql is not what the SDL composes to. Run `pnpm compose` and commit the result.\n',
  });
  expect(copy.compose('--contract', 'public')).toEqual({
    status: 0,
    stdout: 'Composed schema/public.graphql.\n',
    stderr: '',
  });
  expect(copy.read('public.graphql')).toContain('One direction of the');
  expect(copy.read('api.graphql')).toBe(before);
  expect(copy.compose('--contract', 'public', '--check').status).toBe(0);
});

test('tags of which no contract can be made are exit 2 with ministry, file and line; one that opens nothing is exit 1', () => {
  const copy = copyOfPackage();
  const before = copy.read('public.graphql');
  const file = 'ministries/labour/measures.graphql';
  const tag = ' @tag(name: "public")';
  copy.replace(file, `code: String${tag}`, 'code: String');
  const { status, stdout, stderr } = copy.compose();
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('CONTRACT_INTERFACE_BROKEN: LabourMeasure.code is not in the contract "public"');
  expect(stderr).toMatch(/ at schema\/ministries\/labour\/measures\.graphql:\d+ \(labour\)\n/);
  expect(copy.read('public.graphql')).toBe(before);

  copy.replace(file, 'code: String', `code: String${tag}\n  idle(x: Int${tag}): Int`);
  const idle = copy.compose();
  expect(idle.status).toBe(1);
  expect(idle.stderr).toContain('CONTRACT_TAG_IDLE: LabourMeasure.idle(x:) carries');
});

test('a contract that there is not is exit 2 with those there are', () => {
  const { status, stderr } = copyOfPackage().compose('--contract', 'secret');
  expect(status).toBe(2);
  expect(stderr).toBe(
    'There is no contract "secret", but public.\nUsage: node schema/compose.ts [--check] [--contract public]\n',
  );
});

test('an unknown option is exit 2 with the usage', () => {
  const { status, stderr } = copyOfPackage().compose('--chek');
  expect(status).toBe(2);
  expect(stderr).toContain('Usage: node schema/compose.ts [--check] [--contract');
});

test('--help prints the usage', () => {
  expect(copyOfPackage().compose('--help')).toEqual({
    status: 0,
    stdout: 'Usage: node schema/compose.ts [--check] [--contract public]\n',
    stderr: '',
  });
});
