/** The follow-up matrix as one operation over all four ministries. */
export const matrixQuery = `query Matrix($filter: RecommendationFilter, $first: Int!) {
  recommendations(filter: $filter, first: $first) {
    totalCount
    nodes {
      id position derivedStatus states { id name { kk } } clusters { number } summary { kk }
      measures {
        id __typename title { kk } status timeframe { to } overdue
        registered { title { kk } status overdue owner { id } }
        responsibilities { role agency { id name { kk } } }
      }
    }
  }
}`;

export interface MatrixMeasure {
  id: string;
  __typename: string;
  title: { kk: string } | null;
  status: string | null;
  overdue: boolean | null;
  registered: { title: { kk: string }; status: string; owner: { id: string } } | null;
  responsibilities: { role: string; agency: { id: string; name: { kk: string } | null } }[] | null;
}

export interface MatrixRow {
  id: string;
  position: string | null;
  derivedStatus: string | null;
  states: { id: string; name: { kk: string } }[];
  summary: { kk: string } | null;
  measures: (MatrixMeasure | null)[];
}

export interface MatrixData {
  recommendations: { totalCount: number; nodes: MatrixRow[] };
}
