import { Refusal } from '@ortaq/kit/process';

/** Without justice there is nothing to tell: it keeps the register of who answers for what. */
export function justiceIsDown(): Refusal {
  return new Refusal('Justice, which keeps the register of responsibilities, cannot be reached: try again later.');
}
