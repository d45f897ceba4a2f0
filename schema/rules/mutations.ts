import { getNullableType, type GraphQLField, type GraphQLNamedType, isCompositeType, isObjectType } from 'graphql';
import { type Breach, toProblems } from './breach.ts';
import type { Rule } from './rule.ts';

/**
 * A mutation `reportProgress` gives `ReportProgressPayload { <what it changed> faults: [Fault!]! }`: what a person can
 * correct comes back as data. What it changed is an object, null where there are faults. A fault says where, what kind
 * and in words: `path` is the way to the value at fault from the name of the argument on.
 */
export const mutations: Rule = ({ composition: { apiSchema }, places }) => {
  const fields = Object.values(apiSchema.getMutationType()?.getFields() ?? {});
  const fault = fields.length > 0 ? apiSchema.getType('Fault') : undefined;
  const breaches = [...fields.flatMap(payloadBreaches), ...(fault ? faultBreaches(fault) : [])];
  return toProblems('MUTATION_PAYLOAD', breaches, places);
};

type Field = GraphQLField<unknown, unknown>;

const shapeOf = (payload: string): string =>
  `type ${payload} { <what it changed> faults: [Fault!]! @listSize(assumedSize: N) }`;

function payloadBreaches(field: Field): Breach[] {
  const coordinate = `Mutation.${field.name}`;
  const expected = `${field.name.charAt(0).toUpperCase()}${field.name.slice(1)}Payload`;
  const payload = getNullableType(field.type);
  if (!isObjectType(payload) || payload.name !== expected) {
    return [
      {
        coordinate,
        message: `${coordinate} gives ${String(field.type)} instead of its own ${expected}.`,
        fix: `Let it return \`${shapeOf(expected)}\`.`,
      },
    ];
  }
  const { faults, ...others } = payload.getFields();
  const [thing, ...more] = Object.values(others);
  if (String(faults?.type) === '[Fault!]!' && thing && isCompositeType(thing.type) && more.length === 0) return [];
  return [
    {
      coordinate: expected,
      message: `${expected} is not just what the mutation changed, as one nullable object, and its faults.`,
      fix: `Write it as \`${shapeOf(expected)}\`; more belongs to the object.`,
    },
  ];
}

const faultFields = ['path: [String!]!', 'code: String!', 'message: String!'];

function faultBreaches(fault: GraphQLNamedType): Breach[] {
  const fields: Field[] = isObjectType(fault) ? Object.values(fault.getFields()) : [];
  const written = fields.map(({ name, type, args }) => `${name}${args.length > 0 ? '()' : ''}: ${String(type)}`);
  if (written.length === faultFields.length && faultFields.every((each) => written.includes(each))) return [];
  return [
    {
      coordinate: 'Fault',
      message: 'Fault is not what all mutations give.',
      fix: `Write it as \`type Fault @shareable { ${faultFields.join(' ')} }\`, in common.graphql.`,
    },
  ];
}
