import { expect, test } from 'vitest';
import { pageOf, placeOn, smallReference } from './reference.fixture.ts';

const reference = smallReference({
  justice: `type Query { agency: Agency measure: Measure }
    type Agency { name: String head: String @authenticated contacts: [Contact!]
      plan: String @requiresScopes(scopes: [["a", "b"], ["c"]]) @policy(policies: [["p"]]) @authenticated }
    type Contact @requiresScopes(scopes: [["d"]]) { email: String }
    interface Measure { code: String }
    type JusticeMeasure implements Measure { code: String @authenticated }`,
});

/** The text of the note at a place, or of the type's own; null where there is none. */
function note(path: string, place?: string): string | null {
  const page = pageOf(reference, path);
  const part = place === undefined ? page.slice(0, page.indexOf('<section class="member"')) : placeOn(page, place);
  const [, found] = /<p class="relation rights">([^]*?)<\/p>/.exec(part) ?? [];
  return (
    found
      ?.replaceAll(/<[^>]*>/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim() ?? null
  );
}

test('a field with a right says who may read it, in the page’s language', () => {
  expect(note('en/types/Agency.html', 'head')).toBe('For agencies that sign in');
  expect(note('ru/types/Agency.html', 'head')).toBe('Доступно органам, вошедшим в систему');
  expect(note('kk/types/Agency.html', 'head')).toBe('Қолжетімді жүйеге кірген органдарға');
  expect(note('en/types/Agency.html', 'name')).toBe(null);
});

test('all that is asked for is said, and what is enough of it', () => {
  expect(note('en/types/Agency.html', 'plan')).toBe(
    'For agencies that sign in; callers who hold the scope a and b or c; callers for whom the policy p holds and who name a purpose',
  );
  expect(note('ru/types/Agency.html', 'plan')).toContain('право a и b или c');
  expect(note('kk/types/Agency.html', 'plan')).toContain('p ережесіне сай келіп');
});

test('a type’s right is said of the type, and of the fields that give it', () => {
  expect(note('en/types/Contact.html')).toBe('For callers who hold the scope d');
  expect(note('en/types/Contact.html', 'email')).toBe(null);
  expect(note('en/types/Agency.html', 'contacts')).toBe('For callers who hold the scope d');
  expect(note('en/types/Agency.html')).toBe(null);
});

test('an interface’s field says what the objects’ do', () => {
  expect(note('en/types/Measure.html', 'code')).toBe('For agencies that sign in');
});
