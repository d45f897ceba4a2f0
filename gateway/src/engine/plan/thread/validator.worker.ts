import { workerData } from 'piscina';
import type { Timed } from '../threads.ts';
import { createValidation, type DocumentFault, type ValidatorSettings } from './validate-document.ts';

// Runs in a thread of its own, without the planner: it starts at once when the first large document comes.
const faultsOf = createValidation(workerData as ValidatorSettings);

export function validate({ task, begun }: Timed<string>): DocumentFault[] {
  Atomics.store(begun, 0, 1);
  return faultsOf(task);
}
