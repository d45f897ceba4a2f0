import DataLoader from 'dataloader';

type Batch<Row> = (keys: readonly string[]) => PromiseLike<readonly Row[]>;

/** Loads by keys within one request, one question a batch. */
export interface Loader<Value> {
  /** The value itself where it is there, which spares whoever asks a promise for each of many rows. */
  load: (key: string) => Value | Promise<Value>;
  /** Loads what will be asked for. What fails is left to be asked for, and fails where it is. */
  ahead: (keys: readonly string[]) => Promise<void>;
}

/**
 * Loads entities by id; an unknown id gives null.
 *
 * @param parts what will be asked of each of them: it is loaded beside them.
 */
export function entityLoader<Row extends { id: string }>(
  name: string,
  batch: Batch<Row>,
  parts: readonly Loader<unknown>[] = [],
): Loader<Row | null> {
  return createLoader(name, async (ids) => {
    const [rows] = await Promise.all([batch(ids), ...parts.map((part) => part.ahead(ids))]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return (id) => byId.get(id) ?? null;
  });
}

/** Loads the child rows of parents, in the order the batch gives them. */
export function childLoader<Row>(name: string, parentOf: (row: Row) => string, batch: Batch<Row>): Loader<Row[]> {
  return createLoader(name, async (parents) => {
    const byParent = Map.groupBy(await batch(parents), parentOf);
    return (parent) => byParent.get(parent) ?? [];
  });
}

/** What is made of a value that a loader gives, at once where it is there. */
export function whenLoaded<Value, Result>(
  loaded: Value | Promise<Value>,
  make: (value: Value) => Result,
): Result | Promise<Result> {
  return loaded instanceof Promise ? loaded.then(make) : make(loaded);
}

function createLoader<Value>(
  name: string,
  read: (keys: readonly string[]) => Promise<(key: string) => Value>,
): Loader<Value> {
  const known = new Map<string, Value>();
  async function learn(keys: readonly string[]): Promise<Value[]> {
    const valueOf = await read(keys);
    return keys.map((key) => {
      const value = valueOf(key);
      known.set(key, value);
      return value;
    });
  }
  const loader = new DataLoader<string, Value>(learn, { name });
  return {
    load: (key) => (known.has(key) ? (known.get(key) as Value) : loader.load(key)),
    async ahead(keys) {
      const unknown = keys.filter((key) => !known.has(key));
      if (unknown.length > 0) await learn(unknown).catch(() => {});
    },
  };
}
