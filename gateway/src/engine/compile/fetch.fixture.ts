import { aContext } from '../../fixtures/context.ts';
import type { SubgraphAnswer } from '../fetch/answer.ts';
import type { Ministry, Question } from '../fetch/ministry.ts';
import type { Fetch } from '../plan/plan.ts';
import type { Json } from './json.ts';
import type { Run } from './run.ts';

/** A fetch of the plan, with nothing that is not given. */
export const aFetch = (given: Partial<Fetch> & Pick<Fetch, 'operation'>): Fetch => ({
  kind: 'fetch',
  ministry: 'labour',
  path: [],
  operationName: undefined,
  isMutation: false,
  variables: [],
  requires: null,
  keyed: [],
  calledAs: [],
  renamed: [],
  contexts: [],
  ...given,
});

/** An operation under way, with what was fetched so far. */
export const aRun = (data: Json = {}, variables: Json = {}): Run => ({
  variables,
  context: aContext(),
  deadline: Infinity,
  data,
  faults: [],
  lacking: [],
  unknown: [],
  disclosure: null,
  isRecorded: false,
});

/** What a ministry was asked. */
export type Asked = Json & Omit<Question, 'run'>;

/** A ministry that answers with what is made of each question; keeps the questions, and what is logged of its answers. */
export function aMinistry(
  answer: (asked: Asked) => SubgraphAnswer,
  name = 'labour',
): Ministry & { asked: Asked[]; logged: string[] } {
  const asked: Asked[] = [];
  const logged: string[] = [];
  return {
    name,
    asked,
    logged,
    logUnusable: (cause) => void logged.push(cause),
    async ask(body, { run: _run, ...question }) {
      const one = { ...(JSON.parse(body) as Json), ...question };
      asked.push(one);
      return answer(one);
    },
  };
}
