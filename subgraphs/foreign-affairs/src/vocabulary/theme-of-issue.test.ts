import { expect, test } from 'vitest';
import themes from '../../data/themes.json' with { type: 'json' };
import { themeOfIssue } from './theme-of-issue.ts';

test('every theme that foreign affairs knows is the one of the issue it is named after', () => {
  expect(themes.map(({ name }) => themeOfIssue(name.en))).toEqual(themes.map(({ id }) => id));
});
