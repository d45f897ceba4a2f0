import { expect, test } from 'vitest';
import { stateTable } from './state-table.ts';

const state = (id: string, en: string, aliases: string[] = []) => ({
  id,
  name: { en, origin: { en: 'OFFICIAL' as const } },
  aliases,
  sources: [{ title: 'A register' }],
});

test('a State gets the names that Unicode has for it in Kazakh, Russian and English, and says that they are Unicode’s', () => {
  const [czechia, turkey, korea] = stateTable([
    state('CZ', 'Czech Republic'),
    state('TR', 'Türkiye', ['Turkey']),
    state('KP', "Democratic People's Republic of Korea"),
  ]);
  expect(czechia?.aliases).toEqual(['Чехия', 'Czechia']);
  expect(turkey?.aliases).toEqual(['Turkey', 'Түркия', 'Турция']);
  expect(korea?.aliases).toEqual(['Солтүстік Корея', 'КНДР', 'North Korea']);
  expect(czechia?.sources).toEqual([
    { title: 'A register' },
    { publisher: 'Unicode Consortium', title: expect.stringMatching(/Common Locale Data Repository \d+/) },
  ]);
});

test('what it has already, however it is written, it does not get again', () => {
  const [chile] = stateTable([state('CL', 'CHILE', ['Чили'])]);
  expect(chile).toEqual(state('CL', 'CHILE', ['Чили']));
});

test('a name that another State bears is not taken, nor one of a territory', () => {
  const [congo] = stateTable([state('CD', 'Democratic Republic of the Congo'), state('CG', 'Конго')]);
  expect(congo?.aliases).not.toContain('Конго');
  const [palestine] = stateTable([state('PS', 'State of Palestine')]);
  expect(palestine?.aliases).toEqual(['Палестина', 'Palestine']);
});

test('two States that the file gives one name are named', () => {
  expect(() => stateTable([state('CD', 'Congo'), state('CG', 'Congo-Brazzaville', ['CONGO'])])).toThrow(
    'states.json: CD and CG are both called "CONGO"',
  );
});
