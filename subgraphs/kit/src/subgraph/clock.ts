/** Tells the time; tests give one that stands still. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

const dayInKazakhstan = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' });

/** The calendar day in Kazakhstan, whose plans' deadlines are days there: `YYYY-MM-DD`. */
export function today(clock: Clock): string {
  return dayInKazakhstan.format(clock());
}
