import DataLoader from 'dataloader';

type Batch<Key, Row> = (keys: readonly Key[]) => PromiseLike<readonly Row[]>;

/** Loads something that hangs on entities, by their ids. */
export type PartLoader = Pick<DataLoader<string, unknown>, 'loadMany'>;

/**
 * Loads entities by id within one request, one question a batch; an unknown id gives null.
 *
 * @param parts what will be asked of each of them: it is loaded at the same time, not once they are there.
 */
export function entityLoader<Row extends { id: string }>(
  name: string,
  batch: Batch<string, Row>,
  parts: readonly PartLoader[] = [],
) {
  return new DataLoader<string, Row | null>(
    async (ids) => {
      // What fails is kept by its own loader, and told where it is asked for.
      for (const part of parts) void part.loadMany(ids);
      const byId = new Map((await batch(ids)).map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    },
    { name },
  );
}

/** Loads the child rows of parents within one request, one question a batch, in the order the batch gives them. */
export function childLoader<Row>(name: string, parentOf: (row: Row) => string, batch: Batch<string, Row>) {
  return new DataLoader<string, Row[]>(
    async (parents) => {
      const byParent = Map.groupBy(await batch(parents), parentOf);
      return parents.map((parent) => byParent.get(parent) ?? []);
    },
    { name },
  );
}
