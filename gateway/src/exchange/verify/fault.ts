/** The first that is wrong with a chain. */
export interface Fault {
  kind: 'changed' | 'removed' | 'inserted' | 'reordered' | 'truncated' | 'rewritten' | 'unsigned' | 'signature';
  chain: string;
  /** Number of the record; 0 for what comes before the first. */
  sequence: number;
  /** A sentence that says so. */
  text: string;
}
