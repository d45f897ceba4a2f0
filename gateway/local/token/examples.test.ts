import { expect, test } from 'vitest';
import { tokenExamples } from './examples.ts';

test('the commands are for the hub’s own data folder, and no token is among them', () => {
  const said = tokenExamples('http://localhost:4000/graphql', '.data');
  expect(said.split('\n').slice(0, 3)).toEqual([
    'To ask as somebody, print a token:',
    '  npm run -s token -- --agency labour --role officer',
    '  npm run -s token -- --agency foreign-affairs --role compiler',
  ]);
  expect(said).not.toMatch(/eyJ|DATA_DIR/);
});

test('another data folder is named, whatever its name', () => {
  const said = tokenExamples('http://localhost:4000/graphql', "/srv/officer's data");
  expect(said.match(/^ {2}DATA_DIR=.*$/m)?.[0]).toBe(
    String.raw`  DATA_DIR='/srv/officer'\''s data' npm run -s token -- --agency labour --role officer`,
  );
});
