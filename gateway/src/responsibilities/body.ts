/** A body's names in the language asked for. */
export interface Body {
  id: string;
  name: string;
  /** Its abbreviation; null where it has none. */
  shortName: string | null;
}

interface BodyRead {
  id: string;
  name: { in: { value: string } } | null;
  shortName: { in: { value: string } } | null;
}

/** A body's names; its id where the name cannot be read. */
export function bodyOf({ id, name, shortName }: BodyRead): Body {
  return { id, name: name?.in.value ?? id, shortName: shortName?.in.value ?? null };
}

/** What each body is called where there is little room: its abbreviation where no other has the same, else its id. */
export function abbreviations(bodies: Body[]): Map<string, string> {
  const uses = Map.groupBy(new Map(bodies.map((body) => [body.id, body])).values(), ({ shortName }) => shortName);
  const shortOf = ({ id, shortName }: Body) =>
    shortName !== null && uses.get(shortName)?.length === 1 ? shortName : id;
  return new Map(bodies.map((body) => [body.id, shortOf(body)]));
}
