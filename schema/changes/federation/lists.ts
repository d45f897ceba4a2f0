/** What a later list has that an earlier one had not. */
export const added = (before: readonly string[], after: readonly string[]): string[] =>
  after.filter((each) => !before.includes(each));
