/**
 * A start that is refused for a reason the person at the terminal can mend:
 * wrong configuration, a port taken, a folder that cannot be written.
 * Printed without a stack; the process exits with 2.
 */
export class Refusal extends Error {
  override name = 'Refusal';
}
