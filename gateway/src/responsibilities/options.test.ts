import { expect, test } from 'vitest';
import { help, readResponsibilitiesOptions } from './options.ts';

const hub = 'http://localhost:4000/graphql';
const common = { language: 'EN', format: 'table', out: null, url: hub };

test('an agency is enough: all it answers for, as the plans write it', () => {
  expect(readResponsibilitiesOptions(['--agency', 'labour'], hub)).toEqual({
    ...common,
    agency: 'labour',
    role: null,
    overdue: false,
    groups: 'AS_WRITTEN',
  });
});

test('what an agency answers for can be narrowed', () => {
  const args = '--agency labour --role co-executor --overdue --groups expanded --language kk --format csv --out a.csv';
  expect(readResponsibilitiesOptions(args.split(' '), hub)).toEqual({
    agency: 'labour',
    role: 'CO_EXECUTOR',
    overdue: true,
    groups: 'EXPANDED',
    language: 'KK',
    format: 'csv',
    out: 'a.csv',
    url: hub,
  });
});

test('the matrix has groups collapsed, and takes plans', () => {
  const args = ['--matrix', '--plan', 'a', '--plan', 'b'];
  expect(readResponsibilitiesOptions(args, hub)).toEqual({ ...common, plans: ['a', 'b'], groups: 'COLLAPSED' });
});

test('help asks for nothing else, and says what there is', () => {
  expect(readResponsibilitiesOptions(['--help'], hub)).toBeNull();
  for (const option of ['agency', 'role', 'overdue', 'matrix', 'plan', 'groups', 'language', 'format', 'out', 'url']) {
    expect(help).toContain(`  --${option} `);
  }
});

test.each([
  [[], /Name an agency, or ask for the matrix\.\n\npnpm responsibilities --agency ID/],
  [['--agency', 'labour', '--matrix'], /--agency and --matrix cannot be had at once\.\n\npnpm responsibilities/],
  [['--agency', ''], /--agency is empty/],
  [['--matrix', '--role', 'lead'], /--role and --overdue go with --agency/],
  [['--matrix', '--overdue'], /--role and --overdue go with --agency/],
  [['--agency', 'labour', '--plan', 'a'], /--plan goes with --matrix/],
  [['--agency', 'labour', '--role', 'boss'], /--role is "boss": it must be lead or co-executor/],
  [['--matrix', '--groups', 'toString'], /--groups is "toString": it must be as-written, expanded or collapsed/],
  [['--matrix', '--language', 'de'], /--language is "de": it must be kk, ru or en/],
  [['--agencies', 'labour'], /--agencies/],
])('%j is refused, naming the option', (args, fault) => {
  expect(() => readResponsibilitiesOptions(args, hub)).toThrow(fault);
});
