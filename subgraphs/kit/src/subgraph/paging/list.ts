import DataLoader from 'dataloader';
import { matchesIn, type SearchField } from '../search/matches.ts';
import { type ConnectionArguments, type Page, readPage } from './arguments.ts';
import { type Connection, createConnection } from './connection.ts';
import { countStatement, type ListQuery, pageStatement, type Sql } from './list-query.ts';

/** What runs a statement: Prisma's client. */
export interface QueryRunner {
  $queryRaw<Result>(statement: Sql): PromiseLike<Result>;
}

interface PageRow {
  parent: string;
  id: string;
  keys: string[];
}

/** Asks for one page of one parent's list; `parent` is left out where the list stands by itself. */
export type List<Spec, Node> = (
  request: { parent?: string; page: ConnectionArguments } & (void extends Spec ? { spec?: Spec } : { spec: Spec }),
) => Promise<Connection<Node>>;

interface Question<Spec> {
  parent: string;
  spec: Spec;
  page: Page;
}

/**
 * A connection's list within one request. However many parents ask the same in one
 * batch, it costs a statement for the pages and, where it is asked for, one for the counts.
 * `fieldsOf` gives the fields of a node in which a search may have found words.
 */
export function createList<Spec, Node>(
  name: string,
  db: QueryRunner,
  describe: (spec: Spec) => ListQuery,
  load: (id: string) => PromiseLike<Node | null>,
  fieldsOf: (node: Node) => SearchField[] | PromiseLike<SearchField[]> = () => [],
): List<Spec, Node> {
  const pages = batched(`${name}.page`, async (parents, { spec, page }: Question<Spec>) => {
    const rows = await db.$queryRaw<PageRow[]>(pageStatement(describe(spec), parents, page));
    const byParent = Map.groupBy(rows, (row) => row.parent);
    return (parent) => byParent.get(parent) ?? [];
  });
  const counts = batched(`${name}.count`, async (parents, { spec }: Omit<Question<Spec>, 'page'>) => {
    const rows = await db.$queryRaw<{ parent: string; count: number }[]>(countStatement(describe(spec), parents));
    const byParent = new Map(rows.map((row) => [row.parent, row.count]));
    return (parent) => byParent.get(parent) ?? 0;
  });

  return async ({ parent = '', spec: given, page: asked }) => {
    const spec = given as Spec;
    const { order, search } = describe(spec);
    const page = readPage(asked, order);
    const rows = await pages.load({ parent, spec, page });
    const matches = async (node: Node) => (search ? matchesIn(search.text, await fieldsOf(node)) : []);
    return createConnection({ rows, page, order, load, matches, count: () => counts.load({ parent, spec }) });
  };
}

/** A loader that answers all questions alike but for their parent with one statement. */
function batched<Asked extends { parent: string }, Answer>(
  name: string,
  ask: (parents: string[], question: Asked) => Promise<(parent: string) => Answer>,
) {
  const alike = ({ parent: _, ...question }: Asked) => JSON.stringify(question);
  return new DataLoader<Asked, Answer, string>(
    async (questions) => {
      const groups = [...Map.groupBy(questions, alike)].map(async ([key, [first, ...others]]) => {
        if (first === undefined) throw new Error('an empty group of questions');
        const parents = new Set([first, ...others].map((question) => question.parent));
        return [key, await ask([...parents], first)] as const;
      });
      const answers = new Map(await Promise.all(groups));
      return questions.map((question) => answers.get(alike(question))?.(question.parent) as Answer);
    },
    { name, cacheKeyFn: (question) => JSON.stringify([question.parent, alike(question)]) },
  );
}
