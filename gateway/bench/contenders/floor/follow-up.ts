import { askDerived, askEducation, askLabour, askRegister, askReview, type Registered } from './follow-up.questions.ts';

interface Variables {
  review: string;
  language: string;
  first: number;
}

/**
 * The review; the register on its measures; both other owners at once; and, with all statuses, foreign affairs again.
 * Each measure is asked for once, however many recommendations it carries out.
 */
export async function followUp({ review: asked, language, first }: Variables) {
  const { review } = await askReview({ review: asked, language, first });
  const { nodes } = review.recommendations;
  const measures = await readMeasures(
    [...new Set(nodes.flatMap((node) => node.measures.map(({ id }) => id)))],
    language,
  );
  const statusOf = ({ id }: { id: string }) => ({ status: measures.get(id)?.status ?? '' });
  const { _entities: derived } = await askDerived({
    representations: nodes.map((node) => ({
      __typename: 'Recommendation',
      measures: node.measures.map(statusOf),
      id: node.id,
    })),
  });
  return {
    review: {
      title: review.title,
      official: review.official,
      recommendations: {
        totalCount: review.recommendations.totalCount,
        pageInfo: review.recommendations.pageInfo,
        nodes: nodes.map(({ id, paragraph, position, text, summary, states, links, ...node }, at) => ({
          id,
          paragraph,
          position,
          derivedStatus: derived[at]?.derivedStatus,
          text,
          summary,
          states,
          links,
          measures: node.measures.map((measure) => measures.get(measure.id)),
        })),
      },
    },
  };
}

/** Measures by their ids, as the answer has them. */
async function readMeasures(ids: string[], language: string) {
  const representations = ids.map((id) => ({ __typename: 'Measure', id }));
  const { _entities: register } = await askRegister({ representations, language });
  const [fromLabour, fromEducation] = await Promise.all([
    askLabour({ representations: ownedBy('LabourMeasure', register), language }),
    askEducation({ representations: ownedBy('EducationMeasure', register), language }),
  ]);
  const contents = { LabourMeasure: fromLabour._entities.values(), EducationMeasure: fromEducation._entities.values() };
  return new Map(
    register.map((row, at) => {
      const id = ids[at] ?? '';
      const { registered, responsibilities } = row;
      const content = row.__typename === 'JusticeMeasure' ? row : contents[row.__typename].next().value;
      const { status = '', overdue, title, timeframe } = content ?? {};
      return [id, { id, status, overdue, title, timeframe, registered, responsibilities }];
    }),
  );
}

const ownedBy = (type: string, register: Registered[]) =>
  register.flatMap((row) => (row.__typename === type && 'id' in row ? [{ __typename: type, id: row.id }] : []));
