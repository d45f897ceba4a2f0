import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { changeOf } from '../fixtures/report.ts';
import { withChanges } from './changelog.ts';
import { keyOf, linesOf, toldIn } from './line.ts';

const directive = '@listSize(assumedSize: 20, slicingArguments: ["first"])';

const changes = [
  changeOf({ retired: '2026-01-31' }),
  changeOf({ coordinate: 'A.b(c:)', message: "Default 'X_Y' of `c` became '[\"*\"]', see\n<this> or _that_ *there*" }),
  changeOf({ coordinate: 'A', code: 'TYPE_DESCRIPTION_CHANGED', message: "Description 'a\n# b' changed" }),
  changeOf({ coordinate: '@cost', message: `'@cost' has ${directive}, before none: a field's limit` }),
  changeOf({ class: 'SAFE', coordinate: 'B.a', message: "'B.a' is tagged" }),
  changeOf({ class: 'SAFE', coordinate: 'B.b', message: "'B.b' is tagged" }),
];

test('a change is one line of Markdown, whatever its message has in it', () => {
  expect(linesOf(changes)).toEqual([
    '- `Measure.code` (FIELD_REMOVED): Field `code` was removed from object type `Measure`. It was to be removed after 2026-01-31.',
    '- `A.b(c:)` (FIELD_REMOVED): Default `X_Y` of `c` became `["*"]`, see \\<this\\> or \\_that\\_ \\*there\\*.',
    '- `A` (TYPE_DESCRIPTION_CHANGED): described anew.',
    `- \`@cost\` (FIELD_REMOVED): \`@cost\` has \`${directive}\`, before none: a field's limit.`,
    '- `B.{a, b}` (FIELD_REMOVED): is tagged.',
  ]);
});

test('a line tells again of the changes that it was made from', () => {
  expect(linesOf(changes).flatMap(toldIn)).toEqual(changes.map(keyOf));
});

test.each(['- `Measure.code` was removed', '- Words (of ours): so', 'FIELD_REMOVED', ''])(
  '%j is a line of people',
  (line) => {
    expect(toldIn(line)).toEqual([]);
  },
);

test('what is written is formatted as the house formats it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'changelog-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'CHANGELOG.md');
  const text = withChanges('# Changelog of the contract\n', '2026-11-22', changes);
  writeFileSync(file, text);
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  execFileSync(join(root, 'node_modules/.bin/oxfmt'), ['-c', join(root, '.oxfmtrc.json'), file]);
  expect(readFileSync(file, 'utf8')).toBe(text);
});
