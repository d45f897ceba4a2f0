/** One thing that a caller has to fulfil. */
export type Clause =
  | { kind: 'authenticated' }
  /** Of the lists one is enough, and of that list all are needed. */
  | { kind: 'scopes' | 'policies'; anyOf: string[][] };

/** The rights of a supergraph, worked out once: whatever leads to a field, it needs what it needs. */
export interface Rights {
  /** Every clause, by its name: the same clause has the same name in every supergraph. */
  clauses: ReadonlyMap<string, Clause>;
  /**
   * The clauses that a field needs, all of them, by its coordinate (`Type.field`); a field that anyone may see is not
   * there. Its own rights are among them, those of its parent and of what it returns, and those of what it is worked out
   * from. A field that is asked of an interface needs what it needs of each type of it.
   */
  needs: ReadonlyMap<string, readonly string[]>;
}

/** Those of a supergraph of which anyone may see all. */
export const noRights: Rights = { clauses: new Map(), needs: new Map() };

/** The clauses that a field needs, asked of a type by name. */
export const needsOf = ({ needs }: Rights, type: string, field: string): readonly string[] =>
  needs.get(`${type}.${field}`) ?? [];
