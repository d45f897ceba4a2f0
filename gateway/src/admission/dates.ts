import { dateForms, isDay, isMoment } from '@ortaq/schema/wire';
import { type GraphQLSchema, isScalarType, Kind } from 'graphql';

const rules = { Date: isDay, DateTime: isMoment };

/**
 * Gives the scalars `Date` and `DateTime` their rules. A supergraph knows custom scalars by name
 * only, so a ministry would be the first to find a bad date, too late to name the argument.
 */
export function checkDates(schema: GraphQLSchema): void {
  for (const [name, isValid] of Object.entries(rules)) {
    const scalar = schema.getType(name);
    if (!isScalarType(scalar)) continue;
    scalar.parseValue = (value) => {
      if (typeof value === 'string' && isValid(value)) return value;
      throw new TypeError(`${name} must be ${dateForms[name as keyof typeof rules]}.`);
    };
    scalar.parseLiteral = (node) => scalar.parseValue(node.kind === Kind.STRING ? node.value : undefined);
  }
}
