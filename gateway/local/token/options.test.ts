import { expect, test } from 'vitest';
import { readTokenOptions } from './options.ts';

const read = (...args: string[]) => readTokenOptions(args, ['labour', 'justice']);

test('a token is for an agency and a role, and holds an hour if nothing else is said', () => {
  expect(read('--agency', 'labour', '--role', 'system')).toEqual({ agency: 'labour', role: 'system', minutes: 60 });
  expect(read('--', '--agency=justice', '--role=compiler', '--minutes=5')).toEqual({
    agency: 'justice',
    role: 'compiler',
    minutes: 5,
  });
  expect(read('--help')).toBeNull();
});

test.each<[string[], RegExp]>([
  [['--role', 'officer'], /^--agency is missing\.\n\nPrints a token/],
  [['--agency', 'labour'], /^--role is missing\.\n\nPrints a token/],
  [['--agency', 'work', '--role', 'officer'], /^--agency is "work": the register of agencies has labour, justice\.$/],
  [['--agency', 'labour', '--role', 'admin'], /^--role is "admin": it must be officer, system, compiler\.$/],
  [['--agency', 'labour', '--role', 'toString'], /^--role is "toString"/],
  [['--agency', 'labour', '--role', 'officer', '--minutes', '0'], /^--minutes is "0": .* from 1 to 1440\.$/],
  [['--agency', 'labour', '--role', 'officer', '--minutes', '1441'], /^--minutes is "1441"/],
  [['--agency', 'labour', '--role', 'officer', '--minutes', '1e2'], /^--minutes is "1e2"/],
  [['--agencies', 'labour'], /^Unknown option '--agencies'[^]*Prints a token/],
])('what cannot be used is refused with what can: %j', (args, message) => {
  expect(() => read(...args)).toThrow(message);
});
