/** A fixed number of equal requests. */
export interface Burst {
  url: string;
  body: string;
  requests: number;
  connections: number;
  /** The length of a right answer. */
  bytes: number;
  /** No request is sent after so many seconds. */
  limit: number;
}

export interface BurstResult {
  /** How many were answered; fewer than asked for where the time was over. */
  requests: number;
  seconds: number;
  /** Latencies in milliseconds. */
  p50: number;
  p99: number;
  /** Answers of another length, or with another status than 200. */
  deviating: number;
}

/** What the load's process can be asked. */
export interface LoadCalls {
  burst: (burst: Burst) => Promise<BurstResult>;
}
