/** The id of the theme that stands for one of UPR Info's issues: its words in kebab-case. */
export function themeOfIssue(issue: string): string {
  return issue
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
