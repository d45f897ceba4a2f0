import { serveJson } from '../serve-json.ts';
import { deep } from './deep.ts';
import { followUp } from './follow-up.ts';
import { measures } from './measures.ts';

interface Request {
  operationName: string;
  variables: never;
}

/** By the operation's name; its text is not looked at. */
const handlers: Record<string, (variables: never) => Promise<unknown>> = {
  Measures: measures,
  FollowUpMatrix: followUp,
  Deep: deep,
};

await serveJson(Number(process.env['PORT']), async (body) => {
  const { operationName, variables } = JSON.parse(body) as Request;
  const handler = handlers[operationName];
  if (!handler) throw new Error(`nothing is written for ${operationName}`);
  return JSON.stringify({ data: await handler(variables) });
});
console.log('floor is ready');
