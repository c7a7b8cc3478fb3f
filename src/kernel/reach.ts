import type { Grant, Place } from './actor.js';

/** Whether a set of rows has all of a unit by a scope letter of the grant. */
export type Reach = (grant: Grant, place: Place) => boolean;

export const never: Reach = () => false;

/** A letter, as the conditions that it puts on a row, holds for a unit as for a row that the unit owns. */
export function reaching(where: (grant: Grant) => readonly Readonly<Record<string, unknown>>[]): Reach {
  return (grant, place) =>
    where(grant).some((conditions) => Object.entries(conditions).every(([key, value]) => holdsFor(place, key, value)));
}

const holdsFor = (place: Place, key: string, value: unknown): boolean =>
  key === 'unitNo' ? (value as { $in: readonly number[] }).$in.includes(place.no) : place[key as 'l1'] === value;
