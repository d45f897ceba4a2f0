/** Justice owns agencies; here is only the id. */
export interface AgencyRef {
  id: string;
}

export function agencyRef(id: string | null): AgencyRef | null {
  return id === null ? null : { id };
}
