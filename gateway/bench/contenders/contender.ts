import type { Program } from '../processes/program.ts';
import type { OfMinistries } from '../project.ts';

/** What a gateway is given. */
export interface Place {
  port: number;
  /** Where the subgraphs are. */
  urls: OfMinistries<string>;
  /** Path of the supergraph, with these URLs in it. */
  supergraph: string;
}

/** One way of answering the scenarios: a process that takes GraphQL over HTTP at `/graphql`. */
export interface Contender {
  name: string;
  title: string;
  /** Whether it runs where nobody is named. */
  byDefault: boolean;
  program: (place: Place) => Omit<Program, 'name'>;
}
