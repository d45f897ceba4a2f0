/** What a later list has that an earlier one had not. */
export const added = (before: readonly string[], after: readonly string[]): string[] =>
  after.filter((each) => !before.includes(each));

/** Names as a phrase: `labour`, `labour and justice`, `labour, justice and education`. */
export function and(names: readonly string[]): string {
  const last = names.at(-1) ?? 'nobody';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
