import type { Random } from './random.js';

/** A calendar date, `YYYY-MM-DD`. */
export type Day = string;

/** The business day of both datasets. */
export const TODAY: Day = '2022-11-14';

const time = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const MILLISECONDS_A_DAY = 86_400_000;

/** The day `days` later, or earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(time(day) + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** The same day of another year; 29 February becomes 1 March where there is none. */
export function addYears(day: Day, years: number): Day {
  const date = new Date(time(day));
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
}

/** The later of several days. */
export function latest(...days: readonly Day[]): Day {
  return days.reduce((a, b) => (a > b ? a : b));
}

/** A random day from `from` up to and with `to`. */
export function dayBetween(random: Random, from: Day, to: Day): Day {
  const days = Math.max(0, Math.round((time(to) - time(from)) / MILLISECONDS_A_DAY));
  return addDays(from, random.int(0, days));
}
