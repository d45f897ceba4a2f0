import type { Ministry, OfMinistries } from '../project.ts';

/** One request of a gateway to one subgraph. */
export interface Fetch {
  ministry: Ministry;
  /** Milliseconds of the upstream process's clock. */
  start: number;
  end: number;
}

/** What happened since it was asked last. */
export interface Traffic {
  /** How many requests came. */
  count: number;
  /** Each of them, in the order of their ends; while recording only. */
  fetches: Fetch[];
  /** What could not be answered, since it had not been recorded. */
  unknown: string[];
}

/** What the process that stands in for the subgraphs can be asked. */
export interface UpstreamCalls {
  /**
   * Stands between a gateway and the real subgraphs, recording; gives its own URLs. The subgraphs answer whoever has the
   * hub's key, which is in a file.
   */
  record: (hub: { subgraphs: OfMinistries<string>; key: string }) => Promise<OfMinistries<string>>;
  /** From now on answers from its records alone, at the same URLs. */
  replay: (input: null) => void;
  traffic: (input: null) => Traffic;
}
