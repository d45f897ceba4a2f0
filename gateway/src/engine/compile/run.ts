import type { GatewayContext } from '../../http/context.ts';
import type { Disclosure } from '../disclose/disclosure.ts';
import type { Json } from './json.ts';

export type Path = (string | number)[];

/** What went wrong in one place, in words for the client. */
export interface Fault {
  message: string;
  code: string;
  /** In the plan's names; undefined where the place is not known. */
  path: Path | undefined;
  ministry?: string;
  argument?: string;
}

/** One operation under way. */
export interface Run {
  /** As the client gave them. */
  readonly variables: Json;
  readonly context: GatewayContext;
  /** When it has to be answered, on the clock of `performance.now`. */
  readonly deadline: number;
  /** What the ministries have given so far, joined. */
  readonly data: Json;
  readonly faults: Fault[];
  /** What ministries left out of their answers without an error: told where a client misses it. */
  readonly lacking: Lacking[];
  /** The entities, in the plan's names, of which a ministry says that it has no such thing. */
  readonly unknown: Path[];
  /** Where the operation is recorded. */
  readonly disclosure: Disclosure | null;
  readonly isRecorded: boolean;
}

/** A place in the plan's names at which a ministry gave nothing. */
export interface Lacking {
  path: Path;
  ministry: string;
}

/** A step of a compiled plan: adds to the run's data and faults, and never fails. */
export type Step = (run: Run) => Promise<void>;
