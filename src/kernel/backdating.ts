/**
 * A seat entered later than so many days after its first day waits for the upper secretary (access.md K15, which gives the figure
 * as a rule, not as a parameter). A column is generated with it: another figure needs a migration that makes the column anew.
 */
export const MOST_BACKDATED_DAYS = 30;
