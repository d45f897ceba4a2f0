/** What two spellings of one name have in common: neither case nor the kind of apostrophe or space counts. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[’‘ʼ`]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim();
}
