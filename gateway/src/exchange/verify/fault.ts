/** The first that is wrong with a chain, or with the file that it is in. */
export interface Fault {
  kind: 'changed' | 'removed' | 'inserted' | 'reordered' | 'truncated' | 'rewritten' | 'unsigned' | 'signature';
  /** Null for what is wrong with a file. */
  chain: string | null;
  /** Number of the record; 0 for what comes before the first. */
  sequence: number;
  /** A sentence that says so. */
  text: string;
}
