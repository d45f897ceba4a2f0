import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { gitIn, temporaryFolder } from '../fixtures/repository.ts';
import type { BaselineFault, BaselineFound } from './baseline.ts';
import { mainBaseline } from './main-branch.ts';
import { namedBaseline } from './named.ts';

/** A repository on a branch, with a schema of one field, `hub/schema/supergraph.graphql`, in its one commit. */
function repository(branch = 'main', field = 'a') {
  const root = temporaryFolder();
  const folder = join(root, 'hub/schema/');
  const commit = (sdl: string, ...more: [file: string, text: string][]) => {
    for (const [file, text] of [['supergraph.graphql', sdl], ...more] as const) writeFileSync(folder + file, text);
    gitIn(root, 'add', '--all');
    gitIn(root, 'commit', '--quiet', '--message=One');
    return gitIn(root, 'rev-parse', 'HEAD').trim();
  };
  mkdirSync(join(folder, 'operations'), { recursive: true });
  gitIn(root, 'init', '--quiet', `--initial-branch=${branch}`);
  return { root, folder, commit, first: commit(`type Query { ${field}: Int }`) };
}

/** What a test looks at: the choice, and the fields of Query then. */
function chosen(found: BaselineFound | BaselineFault) {
  if ('message' in found) return found;
  const { baseline, note } = found;
  const fields = Object.keys(baseline?.version.api.getQueryType()?.getFields() ?? {});
  return { name: baseline?.name, commit: baseline?.commit, fields, note };
}

test('where none is named, it is the last commit of the main branch, of a clone that of its origin', () => {
  const { root, folder, commit, first } = repository();
  expect(chosen(mainBaseline(folder))).toEqual({ name: 'main', commit: first, fields: ['a'], note: null });

  const clone = join(temporaryFolder(), 'clone');
  gitIn(root, 'clone', '--quiet', root, clone);
  const second = commit('type Query { b: Int }');
  const cloned = join(clone, 'hub/schema/');
  expect(chosen(mainBaseline(cloned))).toMatchObject({ name: 'origin/main', commit: first, fields: ['a'] });
  gitIn(clone, 'fetch', '--quiet');
  expect(chosen(mainBaseline(cloned))).toMatchObject({ name: 'origin/main', commit: second, fields: ['b'] });
});

test('a branch without main is compared with its own last commit, and that is said', () => {
  const { folder, first } = repository('topic');
  expect(chosen(mainBaseline(folder))).toMatchObject({
    name: 'HEAD',
    commit: first,
    note: expect.stringMatching(/no main branch here.*git fetch --depth 1 origin main/),
  });
});

const aFix = expect.stringMatching(/--against REF.*--against FILE/);

test('a main branch whose supergraph is broken or missing is a fault, not nothing to compare with', () => {
  const { root, folder, commit } = repository();
  commit('type Query {');
  expect(mainBaseline(folder)).toEqual({
    message: expect.stringMatching(/^schema\/supergraph\.graphql at main .* cannot be read as a schema: Syntax/),
    fix: aFix,
  });
  gitIn(root, 'rm', '--quiet', '-r', '--cached', '.');
  gitIn(root, 'commit', '--quiet', '--message=Two');
  expect(mainBaseline(folder)).toEqual({
    message: expect.stringMatching(/^There is no schema\/supergraph\.graphql at main/),
    fix: aFix,
  });
});

test('a broken repository is a fault', () => {
  const { root, folder } = repository();
  writeFileSync(join(root, '.git/config'), '[');
  expect(mainBaseline(folder)).toMatchObject({
    message: expect.stringMatching(/cannot be read: git says: fatal: bad/),
  });
});

test.each(['{', '{}', 'null', '{ "operations": [{ "body": "query {" }] }'])(
  'a manifest of %s is told as the manifest',
  (text) => {
    const { folder, commit } = repository();
    commit('type Query { a: Int }', ['operations/manifest.json', text]);
    expect(namedBaseline('HEAD', folder)).toEqual({
      message: expect.stringMatching(/^schema\/operations\/manifest\.json at HEAD .* cannot be read as a manifest: /),
      fix: aFix,
    });
  },
);

test('where there is nothing to compare with, the note says why', () => {
  const empty = temporaryFolder();
  expect(chosen(mainBaseline(empty))).toMatchObject({ note: expect.stringMatching(/git says: fatal: not a git/) });
  gitIn(empty, 'init', '--quiet');
  expect(chosen(mainBaseline(empty))).toMatchObject({ note: expect.stringMatching(/no commit yet/) });
});

test('without git nothing is compared', () => {
  const { folder } = repository();
  vi.stubEnv('PATH', '/nowhere');
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(chosen(mainBaseline(folder))).toMatchObject({ note: 'Nothing was compared: git is not installed.' });
});

test('a revision of any form is found, whatever git is told of other repositories', () => {
  const { root, folder, commit, first } = repository();
  gitIn(root, 'tag', 'v1');
  commit('type Query { b: Int }');
  const other = repository('main', 'other');
  vi.stubEnv('GIT_DIR', join(other.root, '.git'));
  vi.stubEnv('GIT_WORK_TREE', other.root);
  onTestFinished(() => void vi.unstubAllEnvs());
  for (const name of ['v1', 'HEAD^', 'main~1', first, first.slice(0, 8)]) {
    expect(chosen(namedBaseline(name, folder))).toEqual({ name, commit: first, fields: ['a'], note: null });
  }
});

test('with a commit come what all shared, the trusted operations and the CHANGELOG of then', () => {
  const { folder, commit } = repository();
  const operation = { id: 'f'.repeat(64), clientName: 'desk', name: 'A', type: 'query', body: 'query A {\n  a\n}' };
  commit(
    'type Query { a: Int }',
    ['common.graphql', 'scalar Day'],
    ['operations/manifest.json', JSON.stringify({ operations: [operation] })],
    ['CHANGELOG.md', '# Then\n'],
  );
  expect(namedBaseline('HEAD', folder)).toMatchObject({
    baseline: {
      common: 'scalar Day',
      operations: [{ client: 'desk', name: 'A', type: 'query', body: operation.body, id: operation.id }],
      changelog: '# Then\n',
    },
  });
  expect(namedBaseline('HEAD^', folder)).toMatchObject({ baseline: { common: null, operations: [], changelog: '' } });
});

test('a file is taken before a revision of the same name', () => {
  const { root, folder } = repository();
  const file = join(root, 'main.graphql');
  writeFileSync(file, 'type Query { c: Int }');
  expect(chosen(namedBaseline(file, folder))).toEqual({ name: file, commit: null, fields: ['c'], note: null });
});

test.each([
  ['v9', /neither a file nor a git revision/, /git fetch --depth 1 origin v9/],
  ['--output=x', /no git revision/, /does not begin with/],
  ['hub', /neither a file/, /./],
  ['HEAD~9', /neither a file/, /git fetch --unshallow$/],
  ['v1^', /neither a file/, /git fetch --unshallow$/],
  ['/nowhere/v1', /no such file/, /path/],
  ['./v1', /no such file/, /path/],
  ['old.graphql', /no such file/, /path/],
  ['HEAD:hub/schema/supergraph.graphql', /no such file/, /./],
])('%s cannot be read, which is said with what mends it', (against, message, fix) => {
  const { folder } = repository();
  expect(namedBaseline(against, folder)).toEqual({
    message: expect.stringMatching(message),
    fix: expect.stringMatching(fix),
  });
});

test('a file that is no schema, a commit without one and a folder without repository are faults', () => {
  const { root, folder, commit } = repository();
  const file = join(root, 'notes.txt');
  writeFileSync(file, 'Dear all,');
  expect(namedBaseline(file, folder)).toMatchObject({
    message: expect.stringMatching(/cannot be read as a schema: Syntax/),
  });
  commit('type Query {');
  expect(namedBaseline('HEAD', folder)).toMatchObject({ message: expect.stringMatching(/at HEAD .* cannot be read/) });
  expect(namedBaseline(folder, folder)).toMatchObject({ message: `${folder} is a directory.` });
  expect(namedBaseline('v1', temporaryFolder())).toMatchObject({ message: expect.stringMatching(/no git repository/) });
});
