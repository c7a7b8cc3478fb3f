import type { FilterQuery } from '@mikro-orm/core';
import type { Claims, Scope } from '../actors.js';
import type {
  Body,
  Enrolment,
  Member,
  Moratorium,
  Organization,
  PlanningCycle,
  Seat,
  SeatHolding,
  TrainingClass,
} from './usual.entities.js';

interface Levels {
  readonly l1: number;
  readonly l2: number;
  readonly l3: number;
}

/** Levels without a grant are left out, so that the statement holds what this actor needs and no more. */
const within = (scope: Scope): FilterQuery<Levels>[] =>
  (['l1', 'l2', 'l3'] as const).filter((level) => scope[level].length > 0).map((level) => ({ [level]: [...scope[level]] }));

/** The rules of the usual stack: conditions of MikroORM that each resolver adds to what it asks for. */
export const visible = {
  unit: ({ unit, nos }: Claims): FilterQuery<Organization> =>
    ({ $or: [...within(unit), { no: [...nos] }], state: { $ne: 'DRAFT' } }) as FilterQuery<Organization>,
  holding: ({ holding }: Claims): FilterQuery<SeatHolding> & FilterQuery<Seat> => ({ $or: within(holding) }) as never,
  cycle: ({ planning, own }: Claims): FilterQuery<PlanningCycle> =>
    ({
      $or: [{ $or: within(planning), state: { $ne: 'DRAFT' } }, ...(own.length === 0 ? [] : [{ draftingUnit: [...own], state: 'DRAFT' }])],
    }) as FilterQuery<PlanningCycle>,
  /** Bodies for which the actor may make a plan today. */
  planOwner: ({ own }: Claims): FilterQuery<Body> =>
    ({
      ...{ organization: [...own], state: 'ACTIVE', validFrom: { $lte: '2022-11-14' } },
      $or: [{ validTo: null }, { validTo: { $gt: '2022-11-14' } }],
    }) as FilterQuery<Body>,
  class: ({ training, own }: Claims): FilterQuery<TrainingClass> =>
    ({
      $or: [{ $or: within(training), stage: { $ne: 'PLANNED' } }, ...(own.length === 0 ? [] : [{ draftingUnit: [...own] }])],
    }) as FilterQuery<TrainingClass>,
  enrolment: ({ enrolment, person }: Claims): FilterQuery<Enrolment> =>
    ({
      $or: [...within(enrolment), { member: person }, { parties: { $some: { role: 'ORGANISER', $or: within(enrolment) } } }],
    }) as FilterQuery<Enrolment>,
  member: ({ member, guest, person }: Claims): FilterQuery<Member> =>
    ({
      $or: [...within(member), { id: person }, ...(within(guest).length === 0 ? [] : [{ memberships: { $some: guests(guest) } }])],
    }) as FilterQuery<Member>,
};

const guests = (scope: Scope) => ({
  kind: 'TEMPORARY',
  status: 'ACTIVE',
  validFrom: { $lte: '2022-11-14' },
  $and: [{ $or: [{ validTo: null }, { validTo: { $gt: '2022-11-14' } }] }, { $or: within(scope) }],
});

/** Moratoria that suspend training at a unit today. */
export const suspending = ({ no, l1, l2, l3, l4, l5 }: Organization): FilterQuery<Moratorium> =>
  ({
    ...{ processes: { $contains: ['TRAINING'] }, state: ['DECIDED', 'ENDED'], validFrom: { $lte: '2022-11-14' } },
    $and: [
      { $or: [{ validTo: null }, { validTo: { $gt: '2022-11-14' } }] },
      { $or: [{ scopeUnit: null }, { scopeUnit: [no, l1, l2, l3, l4, l5] }] },
    ],
  }) as FilterQuery<Moratorium>;

/** Whether the actor reads the figures of a unit. */
export const readsFigures = ({ figures }: Claims, { l1, l2, l3 }: Organization): boolean =>
  figures.l1.includes(l1) || figures.l2.includes(l2) || figures.l3.includes(l3);

export const ofFigures = ({ figures }: Claims): FilterQuery<Organization> => ({ $or: within(figures) }) as FilterQuery<Organization>;
