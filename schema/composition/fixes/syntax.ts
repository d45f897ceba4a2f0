/** What mends a file that is not SDL, by the start of what the parser says after `Syntax Error: `. */
const fixes: [says: RegExp, fix: string][] = [
  [/^Unexpected <EOF>\.$/, 'The file has no definition: write one, or delete the file.'],
  [/<EOF>/, 'The file ends within a definition: close it with "}".'],
  [
    /^Unterminated string/,
    'Close the text with a quote on the same line; one of several lines stands between """ and """.',
  ],
  [/single quote character/, 'Use double quotes.'],
  [
    /^Invalid character escape|^Invalid Unicode escape/,
    'Write a backslash as \\\\, or put the text between """ and """.',
  ],
  [
    /^(Unexpected|Invalid) character|^Cannot parse the unexpected character/,
    'Take the character out, or put it into a text.',
  ],
  [/^Name "\w+" is reserved/, 'Give the value another name: true, false and null are words of the language.'],
  [/^Invalid number/, 'Write the number without leading zeros and with a digit after the point.'],
  [/^Unexpected variable/, 'Write the value itself: SDL has no variables.'],
  [/^Expected Name, found "}"/, 'Nothing stands between the braces: write what belongs there, or leave both out.'],
  [/^Expected Name, found "\)"/, 'Nothing stands between the parentheses: write an argument, or leave both out.'],
  [/^Expected ":"/, 'Write a colon between the name and its type.'],
  [
    /^Unexpected Name/,
    'A definition begins with type, interface, input, enum, union, scalar, directive, schema or extend.',
  ],
];

const keyword = /^\s*(extend\s+)?(type|interface|input|enum|union|scalar|directive)\s+@?\w/;

/**
 * What mends a syntax error.
 *
 * @param message as the parser gives it; `line` is the text of the line that it points to.
 */
export function syntaxFix(message: string, line: string): string {
  const says = message.replace('Syntax Error: ', '');
  // The parser takes the next definition's keyword for a field.
  if (says.startsWith('Expected ":"') && keyword.test(line)) return 'Close the definition before this line with "}".';
  return fixes.find(([pattern]) => pattern.test(says))?.[1] ?? 'Look at this line and at the end of the one before it.';
}

/** The same for a file of operations, where other words are allowed. */
export function operationSyntaxFix(message: string, line: string): string {
  const says = message.replace('Syntax Error: ', '');
  if (says.startsWith('Unexpected Name')) {
    return 'A definition begins with query, mutation, subscription or fragment.';
  }
  if (says.startsWith('Unexpected variable')) return 'Write the value itself: a default has no variables.';
  return syntaxFix(message, line);
}
