/**
 * A seat entered later than so many days after its first day waits for the upper secretary (access.md K15, which gives the figure
 * as a rule, not as a parameter). Migration 043 generates a column with the figure of its day: another
 * one needs a migration that makes the column anew.
 */
export const MOST_BACKDATED_DAYS = 30;
