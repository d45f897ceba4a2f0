const once = 'Keep one of them, and put what both need into it.';
const input = 'Take a scalar, an enum or an input type here.';
const output = 'Take a scalar, an enum, an object type, an interface or a union here.';

/** What mends SDL that GraphQL itself does not allow, by what the composer says. */
const fixes: [says: RegExp, fix: string][] = [
  [/^Unknown type/, 'Write the name as it is declared, or declare the type in this ministry: each has its own types.'],
  [/the `import` argument of the @link/, "Import it in the ministry's federation.graphql."],
  [/^Unknown directive/, "Write the directive as it is declared; federation's are imported in federation.graphql."],
  [/^Unknown argument/, 'Write the argument as the directive declares it.'],
  [/is required, but it was not provided/, 'Give the directive this argument.'],
  [/may not be used on/, 'Take the directive away, or put it where it may stand.'],
  [/can only be used once at this location/, 'Keep one of them.'],
  [/already exists|can be only one|can only be defined once|can only (implement|include)|already defined/, once],
  [/^Interface field argument .* expected/, 'Give the field this argument, of the same type as in the interface.'],
  [/^Interface field .* expected but/, 'Give the type this field, or take "implements" away.'],
  [/^Interface field .* expects type/, "Give both the same type; the type's own may only be narrower."],
  [/includes required argument/, 'Make the argument nullable, or give it to the interface too.'],
  [/must implement .* because/, 'Name this interface too after "implements".'],
  [/circular reference/, 'Take the name out of "implements".'],
  [/Cannot implement non-interface|Cannot implement unknown/, 'Name an interface that this ministry declares.'],
  [/must define one or more|cannot be empty/, 'Give it a member, or take it out.'],
  [
    /^Invalid default value|cannot represent|has no value/,
    'Give a value of the declared type; an enum value has no quotes.',
  ],
  [/^Invalid value for/, 'Give a value of the type that the directive declares.'],
  [/must be Input Type|arguments should be input types|input field types should be/, input],
  [/must be Output Type|field types should be output types/, output],
  [/must not begin with "__"/, 'Begin the name with a letter: two underscores belong to GraphQL.'],
  [/cannot include value/, 'Give the value another name.'],
  [/as member of union type/, 'A union has object types as members, which this ministry declares.'],
  [/^Invalid executable definition/, 'Operations and fragments stand in schema/operations/<client>/.'],
  [/^Required .* cannot be deprecated/, 'Make it nullable, or give it a default, before it is deprecated.'],
  [/within itself through a series of non-null fields/, 'Make one of these fields nullable.'],
  [/cannot be set to|root type must be/, 'Query, Mutation and Subscription are object types.'],
  [/non-null operator \(!\) twice/, 'Write one "!".'],
  [/^Cannot extend non-|^Cannot extend built-in/, 'Extend a type with the keyword that declares it.'],
];

/** What mends a definition that parses and is no sound GraphQL; undefined for what no rule here knows. */
export function graphqlFix(message: string): string | undefined {
  return fixes.find(([pattern]) => pattern.test(message))?.[1];
}
