import { oneOf, type Sql, sql } from '@ortaq/kit/subgraph';

/** Which meetings: see `MeetingFilter` in the contract. Days are `YYYY-MM-DD`. */
export interface MeetingFilter {
  agency?: string[] | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  text?: string | null | undefined;
}

/** The filter as conditions on meeting `m`. What has no day has neither a first nor a last one, and meets no day. */
export function meetingConditions({ agency, from, to }: MeetingFilter): Sql[] {
  return [
    ...heldWith(agency),
    ...(from ? [sql`m.held_to >= ${from}::date`] : []),
    ...(to ? [sql`m.held_from <= ${to}::date`] : []),
  ];
}

function heldWith(agencies: string[] | null | undefined): Sql[] {
  return oneOf(sql`m.organiser_id`, agencies).map(
    (organised) => sql`(${organised} OR m.participant_ids && ${agencies}::text[])`,
  );
}
