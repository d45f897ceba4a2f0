import { workerData } from 'piscina';
import { createValidation, type ValidatorSettings } from './validate-document.ts';

// Runs in a thread of its own, without the planner: it starts at once when the first large document comes.
export const validate = createValidation(workerData as ValidatorSettings);
