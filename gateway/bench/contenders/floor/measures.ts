import { askEducation, askForeignAffairs, askJustice, askLabour, type Node } from './measures.questions.ts';

/** The register first; then, at once, what each owner keeps and what foreign affairs adds. */
export async function measures({ ids }: { ids: string[] }) {
  const { measures: list } = await askJustice({ ids });
  const { nodes } = list;
  const [fromForeignAffairs, fromLabour, fromEducation] = await Promise.all([
    askForeignAffairs({ representations: nodes.map(({ id }) => ({ __typename: 'Measure', id })) }),
    askLabour({ representations: ownedBy('LabourMeasure', nodes) }),
    askEducation({ representations: ownedBy('EducationMeasure', nodes) }),
  ]);

  // Each answer has its items in the order in which they were asked for.
  const [labours, educations] = [fromLabour._entities.values(), fromEducation._entities.values()];
  return {
    measures: {
      totalCount: list.totalCount,
      nodes: nodes.map((node, at) => {
        const { id, registered } = node;
        const recommendations = fromForeignAffairs._entities[at]?.recommendations;
        switch (node.__typename) {
          case 'JusticeMeasure': {
            const { title, status, overdue, timeframe, legalAct } = node;
            return { id, title, status, overdue, timeframe, legalAct, registered, recommendations };
          }
          case 'LabourMeasure':
            return { id, ...labours.next().value, registered, recommendations };
          default:
            return { id, ...educations.next().value, registered, recommendations };
        }
      }),
    },
  };
}

const ownedBy = (type: Node['__typename'], nodes: Node[]) =>
  nodes.filter(({ __typename }) => __typename === type).map(({ id }) => ({ __typename: type, id }));
