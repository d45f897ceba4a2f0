import { expect, test } from 'vitest';
import { elementsIn } from '../changes/elements.ts';
import { composeMinistries } from '../composition/composition.ts';
import { filterContract } from '../contracts/contract.ts';
import { contractOf } from '../rules/small-contract.fixture.ts';
import { readNames } from './names.ts';
import { readDescribedOperations } from './operations.ts';
import { createReference, type Reference } from './reference.ts';
import { sourceOf } from './reference.fixture.ts';

const justice = `
  type Query { plans(hush: Int, first: Int @tag(name: "public")): [Plan!] @tag(name: "public") hush: Hushed }
  type Plan @key(fields: "id") { id: ID! @tag(name: "public") title: Text @tag(name: "public") hush: Hushed }
  type Hushed { plan: Plan state: State }
  enum State { HUSH }
  type Text @tag(name: "public") @shareable { value: String }`;
const finance = `
  type Query { budget: Text }
  type Plan @key(fields: "id") { id: ID! price: Int }
  type Text @tag(name: "public") @shareable { value: String }`;

function publicPart(supergraph: string) {
  const filtered = filterContract(supergraph, 'public');
  if ('errors' in filtered) throw new Error(filtered.errors.map(({ message }) => message).join('\n'));
  return filtered;
}

const everything = ({ paths, render }: Reference) =>
  paths
    .filter((path) => /\.html$|index\.js$/.test(path))
    .map((path) => `${path}\n${render(path)}`)
    .join('\n');

test('a contract’s reference names nothing that is hidden: no field, no type, no ministry, no operation', () => {
  const { supergraph } = contractOf({ justice, finance }).composition;
  const operations = ['query Hush { hush { state } plans { price } }', 'query Shown { plans(first: 1) { id } }'];
  const whole = everything(createReference(sourceOf(contractOf({ justice, finance }).composition, operations), null));
  expect(whole).toMatch(/hush[^]*finance|finance[^]*hush/i);

  const shown = everything(createReference(sourceOf(publicPart(supergraph), operations), null));
  expect(shown).toContain('types/Plan.html#title');
  expect(shown).toContain('tests.Shown');
  expect(shown).not.toMatch(/hush|finance|budget|price/i);
});

test('of the ministries’ public contract, every place and every link is of the contract', { timeout: 30_000 }, () => {
  const composed = composeMinistries();
  if ('errors' in composed) throw new Error('the contract does not compose');
  const contract = publicPart(composed.supergraph);
  const reference = createReference(
    { ...sourceOf(contract), operations: readDescribedOperations(), names: readNames() },
    null,
  );
  const [all, open] = [composed.apiSchema, contract.apiSchema].map((schema) => [...elementsIn(schema).keys()]);
  const hidden = (all ?? []).filter((coordinate) => !open?.includes(coordinate));
  expect(hidden.length).toBeGreaterThan(10);

  const text = everything(reference);
  const leaked = hidden.filter((coordinate) => {
    const [, type, member, argument] = /^(\w+)(?:\.(\w+)(?:\((\w+):\))?)?$/.exec(coordinate) ?? [];
    const place = [member, argument].filter(Boolean).join('.');
    return text.includes(`"${coordinate}"`) || text.includes(`types/${type}.html${place && `#${place}"`}`);
  });
  expect(leaked).toEqual([]);
});
