/** A table's row with the types of its JSON columns, which Prisma only knows as JSON. */
export type Stored<Row, Json> = Omit<Row, keyof Json> & Json;
