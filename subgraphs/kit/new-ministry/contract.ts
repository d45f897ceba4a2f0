import { type DirectiveNode, Kind, type ObjectTypeDefinitionNode, parse, Source } from 'graphql';
import type { Order } from './order.ts';

/** A file of the contract with the type in it that another ministry has. */
interface Example {
  text: string;
  measureType: string;
}

/**
 * The list of ministries with one more line, at its port's place.
 *
 * @throws where the list is not written a ministry a line.
 */
export function withMinistry(list: string, { name, measureType, port }: Order): string {
  const lines = list.split('\n');
  const entries = lines.flatMap((line, at) => {
    const of = /^ {2}\{ name: '[^']+', port: (\d+), /.exec(line)?.[1];
    return of === undefined ? [] : [{ at, port: Number(of) }];
  });
  const last = entries.at(-1);
  if (!last) throw new Error('schema/ministries.ts does not list ministries a line each');
  const place = entries.find((entry) => entry.port > port)?.at ?? last.at + 1;
  return lines.toSpliced(place, 0, `  { name: '${name}', port: ${port}, measureType: '${measureType}' },`).join('\n');
}

/** The ministries' names in three languages with one more, as far as justice's register has it. */
export function withNames(names: string, ministry: string, given: Record<string, unknown>): string {
  const { kk, ru, en } = given;
  return `${JSON.stringify({ ...(JSON.parse(names) as object), [ministry]: { kk, ru, en } }, null, 2)}\n`;
}

/** Justice's stubs with one more, which is as the example's. */
export function withStub(stubs: Example, measureType: string): string {
  const { text, measureType: example } = stubs;
  const stub = sliceOf(text, typeIn(text, example)).replace(`type ${example} `, `type ${measureType} `);
  return `${text.trimEnd()}\n\n${stub}\n`;
}

/**
 * The new ministry's measures: of the example's type the fields that all owners' measures have, which are those that
 * its stub says it gets from there.
 */
export function measuresFile(measures: Example, stubs: Example, order: Order, example: string, owner: string): string {
  const type = typeIn(measures.text, measures.measureType);
  const shared = new Set(
    typeIn(stubs.text, stubs.measureType)
      .fields?.filter(({ name, directives }) => name.value === 'id' || directives?.some(isExternal))
      .map(({ name }) => name.value),
  );
  const fields = (type.fields ?? [])
    .filter(({ name }) => shared.has(name.value))
    .map((field) => `  ${sliceOf(measures.text, field).replaceAll(`\`${example}-`, `\`${order.name}-`)}`);
  const directives = (type.directives ?? []).map((directive) => ` ${sliceOf(measures.text, directive)}`);
  const description = `A measure whose content ${owner} keeps.`;
  return `${JSON.stringify(description)}\ntype ${order.measureType}${directives.join('')} {\n${fields.join('\n')}\n}\n`;
}

const isExternal = ({ name }: DirectiveNode) => name.value === 'external';

/** @throws where there is no such type. */
function typeIn(text: string, name: string): ObjectTypeDefinitionNode {
  const type = parse(new Source(text)).definitions.find(
    (definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === name,
  );
  if (type?.kind !== Kind.OBJECT_TYPE_DEFINITION) throw new Error(`There is no type ${name} to take as an example`);
  return type;
}

function sliceOf(text: string, { loc }: { loc?: { start: number; end: number } | undefined }): string {
  return text.slice(loc?.start, loc?.end);
}
