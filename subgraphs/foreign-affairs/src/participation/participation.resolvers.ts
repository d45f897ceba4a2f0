import type { ParticipationResolvers } from '../generated/graphql.ts';

const Participation: ParticipationResolvers = {
  person: async ({ personId }, _, { loaders }) => found(await loaders.person.load(personId)),
  meeting: async ({ meetingId }, _, { loaders }) => found(await loaders.meeting.load(meetingId)),
};

/** The database keeps both of a part; only a deletion between two statements can take one away. */
function found<Row>(row: Row | null): Row {
  if (row === null) throw new Error('the person or the meeting of a part is gone');
  return row;
}

export const participationResolvers = { Participation };
