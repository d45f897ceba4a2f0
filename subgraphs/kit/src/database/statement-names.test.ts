import { expect, test } from 'vitest';
import { createStatementNames } from './statement-names.ts';

test('each text has a name of its own, as long as there are few', () => {
  const nameOf = createStatementNames(2);
  const names = ['SELECT 1', 'SELECT 2', 'SELECT 1', 'SELECT 3', 'SELECT 2'].map((sql) => nameOf({ sql }));
  expect(names).toEqual(['statement_0', 'statement_1', 'statement_0', '', 'statement_1']);
});
