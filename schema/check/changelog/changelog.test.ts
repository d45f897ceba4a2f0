import { expect, test } from 'vitest';
import { ministries } from '../../ministries.ts';
import { changeOf } from '../fixtures/report.ts';
import { changelogState, withChanges } from './changelog.ts';

const head = '# Changelog of the contract\n\nWhat it is.\n';
const removed = changeOf();
const added = changeOf({
  class: 'SAFE',
  code: 'FIELD_ADDED',
  coordinate: 'Act.id',
  message: 'New',
  ministries: ['justice'],
});
const safe = changeOf({ class: 'SAFE', code: 'FIELD_ADDED', coordinate: 'Measure.new', message: 'New' });
const dangerous = changeOf({ class: 'DANGEROUS', code: 'KEY_CHANGED', coordinate: 'Measure', message: 'Key' });

test('an entry has its day, its ministries by name and its classes by weight', () => {
  const shared = changeOf({ coordinate: 'SdgRef.id', ministries: [...ministries], message: 'Shared' });
  const nobodys = changeOf({ coordinate: 'schema', ministries: [], message: 'Nobody’s' });
  const two = changeOf({ coordinate: 'Plan', ministries: ['justice', 'labour'], message: 'Two' });
  expect(withChanges(head, '2026-11-22', [safe, removed, dangerous, added, shared, nobodys, two])).toBe(`${head}
## 2026-11-22

### All ministries

#### Breaking

- \`SdgRef.id\` (FIELD_REMOVED): Shared.

### The hub

#### Breaking

- \`schema\` (FIELD_REMOVED): Nobody’s.

### justice

#### Safe

- \`Act.id\` (FIELD_ADDED): New.

### justice, labour

#### Breaking

- \`Plan\` (FIELD_REMOVED): Two.

### labour

#### Breaking

- \`Measure.code\` (FIELD_REMOVED): Field \`code\` was removed from object type \`Measure\`.

#### Dangerous

- \`Measure\` (KEY_CHANGED): Key.

#### Safe

- \`Measure.new\` (FIELD_ADDED): New.
`);
});

test('more of the same day is put among what is there, and what people wrote stays', () => {
  const written = `${head}
## 2026-11-22

Words of ours.

### labour

#### Dangerous

- \`Measure\` (KEY_CHANGED): Key.
  Explained over
  three lines.

Why we did it.

## 2026-11-20

### labour

#### Safe

- \`Measure.title\` (FIELD_ADDED): New.
`;
  const another = changeOf({ class: 'DANGEROUS', code: 'KEY_CHANGED', coordinate: 'Act', message: 'Key' });
  expect(withChanges(written, '2026-11-22', [removed, another, added])).toBe(
    written
      .replace('ours.\n', 'ours.\n\n### justice\n\n#### Safe\n\n- `Act.id` (FIELD_ADDED): New.\n')
      .replace(
        '### labour\n',
        '### labour\n\n#### Breaking\n\n- `Measure.code` (FIELD_REMOVED): Field `code` was removed from object type `Measure`.\n',
      )
      .replace('three lines.\n', 'three lines.\n- `Act` (KEY_CHANGED): Key.\n'),
  );
});

test('a newer day stands before, an older one behind', () => {
  const first = withChanges(head, '2026-11-22', [removed]);
  const headings = (text: string) => text.match(/^## .*$/gm);
  expect(headings(withChanges(first, '2026-11-23', [added]))).toEqual(['## 2026-11-23', '## 2026-11-22']);
  expect(headings(withChanges(first, '2026-11-21', [added]))).toEqual(['## 2026-11-22', '## 2026-11-21']);
});

test('an entry that is shown between fences is no entry', () => {
  const example = `${head}\n\`\`\`\n## 2026-11-22\n\`\`\`\n`;
  expect(withChanges(example, '2026-11-22', [added])).toBe(
    `${example}\n## 2026-11-22\n\n### justice\n\n#### Safe\n\n- \`Act.id\` (FIELD_ADDED): New.\n`,
  );
});

test('what was written is told of, and writing no change changes nothing', () => {
  const changes = [removed, safe];
  const text = withChanges(head, '2026-11-22', changes);
  expect(changelogState(text, head, changes)).toEqual({ untold: [], unfounded: [] });
  expect(withChanges(text, '2026-11-23', [])).toBe(text);
});

test('only what is missing is untold, and a change taken back is unfounded', () => {
  const text = withChanges(head, '2026-11-21', [removed]);
  expect(changelogState(text, head, [removed, safe])).toEqual({ untold: [safe], unfounded: [] });
  expect(changelogState(text, head, [])).toEqual({ untold: [], unfounded: ['FIELD_REMOVED Measure.code'] });
});

test('what an earlier version told of is history: the same may happen again', () => {
  const before = withChanges(head, '2025-01-01', [removed]);
  expect(changelogState(before, before, [removed])).toEqual({ untold: [removed], unfounded: [] });
  const again = withChanges(before, '2026-11-22', [removed]);
  expect(changelogState(again, before, [removed])).toEqual({ untold: [], unfounded: [] });
});

test('where the earlier CHANGELOG is not known, all that it tells of counts as told', () => {
  const text = withChanges(head, '2025-01-01', [removed]);
  expect(changelogState(text, null, [removed])).toEqual({ untold: [], unfounded: [] });
  expect(changelogState(text, null, [])).toEqual({ untold: [], unfounded: [] });
});
