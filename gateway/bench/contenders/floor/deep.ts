import {
  askEducation,
  askEducationFurther,
  askFurther,
  askJustice,
  askLabour,
  askLabourFurther,
  askRecommendations,
  askDerived,
} from './deep.questions.ts';

/**
 * The register first. Then at once: what the other owners keep; and foreign affairs' recommendations, on which follow
 * all their measures, by way of the register and the owners, and with their statuses foreign affairs again.
 */
export async function deep({ ids }: { ids: string[] }) {
  const { nodes } = (await askJustice({ ids })).measures;
  const [recommendations, fromLabour, fromEducation] = await Promise.all([
    readRecommendations(nodes.map(({ id }) => id)),
    askLabour({ representations: ownedBy('LabourMeasure', nodes) }),
    askEducation({ representations: ownedBy('EducationMeasure', nodes) }),
  ]);
  const contents = { LabourMeasure: fromLabour._entities.values(), EducationMeasure: fromEducation._entities.values() };
  return {
    measures: {
      nodes: nodes.map((node, at) => {
        const { id, plan } = node;
        const content = node.__typename === 'JusticeMeasure' ? node : contents[node.__typename].next().value;
        const { title, status, overdue } = content ?? {};
        return { id, title, status, overdue, plan, recommendations: recommendations[at] };
      }),
    },
  };
}

/** The recommendations of measures, in the measures' order. Each is asked for its derived status once. */
async function readRecommendations(measures: string[]) {
  const representations = measures.map((id) => ({ __typename: 'Measure', id }));
  const lists = (await askRecommendations({ representations }))._entities.map((entity) => entity.recommendations);
  const all = [...new Map(lists.flatMap((list) => list.nodes.map((node) => [node.id, node] as const))).values()];
  const further = await readFurther([...new Set(all.flatMap((node) => node.measures.map(({ id }) => id)))]);
  const statusOf = ({ id }: { id: string }) => ({ status: further.get(id)?.status ?? '' });
  const { _entities: derived } = await askDerived({
    representations: all.map(({ id, ...node }) => ({
      __typename: 'Recommendation',
      measures: node.measures.map(statusOf),
      id,
    })),
  });
  const whole = new Map(
    all.map(({ id, position, summary, states, ...node }, at) => {
      const { derivedStatus } = derived[at] ?? {};
      const carriedOutBy = node.measures.map((measure) => further.get(measure.id));
      return [id, { id, position, summary, states, derivedStatus, measures: carriedOutBy }];
    }),
  );
  return lists.map(({ totalCount, nodes }) => ({ totalCount, nodes: nodes.map(({ id }) => whole.get(id)) }));
}

/** Measures that were reached by way of recommendations, by their ids. */
async function readFurther(ids: string[]) {
  const { _entities: rows } = await askFurther({ representations: ids.map((id) => ({ __typename: 'Measure', id })) });
  const [fromLabour, fromEducation] = await Promise.all([
    askLabourFurther({ representations: ownedBy('LabourMeasure', rows) }),
    askEducationFurther({ representations: ownedBy('EducationMeasure', rows) }),
  ]);
  const contents = { LabourMeasure: fromLabour._entities.values(), EducationMeasure: fromEducation._entities.values() };
  return new Map(
    rows.map((row, at) => {
      const id = ids[at] ?? '';
      const content = row.__typename === 'JusticeMeasure' ? row : contents[row.__typename].next().value;
      const { title, status = '' } = content ?? {};
      return [id, { id, title, status, responsibilities: row.responsibilities }];
    }),
  );
}

const ownedBy = (type: string, rows: { __typename: string; id?: string }[]) =>
  rows.flatMap(({ __typename, id }) => (__typename === type && id ? [{ __typename: type, id }] : []));
