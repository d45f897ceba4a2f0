/** Names as a sentence lists them: `labour`, `labour and justice`, `labour, justice and education`. */
export function listed(names: Iterable<string>): string {
  const all = [...names];
  const last = all.pop() ?? '';
  return all.length === 0 ? last : `${all.join(', ')} and ${last}`;
}
