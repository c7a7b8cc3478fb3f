import 'reflect-metadata';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Authorised } from '../kernel/authorize.js';
import { RuleViolationError } from '../kernel/errors.js';
import type { BoxSums, Count } from './ballot-codes.entity.js';
import { BallotBox } from './ballot-box.service.js';
import { Ballot } from './ballot.entity.js';

const WHO = { person: null, today: '2022-11-14' };
const small = fc.integer({ min: -2, max: 30 });
const counts = fc.record({ present: small, ballotsOut: small, ballotsIn: small, valid: small, invalid: small });

/** A count that reconciles, made from the meeting down. */
const sound = fc.integer({ min: 1, max: 300 }).chain((convened) =>
  fc
    .tuple(
      fc.integer({ min: 1, max: convened }),
      fc.nat(400),
      fc.nat(400),
      fc.nat(400),
      fc.nat(400),
      fc.array(fc.nat(400), { minLength: 1, maxLength: 6 }),
    )
    .map(([present, a, b, c, d, e]) => {
      const cast = a % (present + 1);
      const ballotsOut = b % (present - cast + 1);
      const ballotsIn = c % (ballotsOut + 1);
      const valid = d % (ballotsIn + 1);
      const paper = { present, ballotsOut, ballotsIn, valid, invalid: ballotsIn - valid };
      return { convened, cast, paper, votes: e.map((each) => each % (valid + 1)) };
    }),
);

/** The ballot after the count, null where it is refused. */
function counted(convened: number, paper: Count, box: BoxSums, votes: readonly number[]): Ballot | null {
  const ballot = Object.assign(new Ballot(), { state: 'OPEN', date: WHO.today, convened, version: 1 });
  try {
    (ballot as Authorised<Ballot, 'enterBallotCount'>).enter(paper, box, votes, WHO);
    return ballot;
  } catch (error) {
    if (error instanceof RuleViolationError) return null;
    throw error;
  }
}

describe('the sums of a ballot', () => {
  test('reconcile whenever a count is taken, whatever was entered', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        counts,
        fc.nat(6),
        fc.array(small, { minLength: 1, maxLength: 4 }),
        (convened, paper, cast, votes) => {
          const ballot = counted(convened, paper, { cast, votes: votes.map(() => 0) }, votes);
          if (!ballot) return;
          const { present, ballotsOut, ballotsIn, valid, invalid } = ballot as unknown as Count;
          expect([present, ballotsOut, ballotsIn, valid, invalid].every((each) => each >= 0)).toBe(true);
          expect(valid + invalid).toBe(ballotsIn);
          expect(ballotsOut - ballotsIn).toBeGreaterThanOrEqual(0);
          expect(ballotsOut).toBeLessThanOrEqual(present);
          expect(present).toBeLessThanOrEqual(convened);
          for (const each of votes) expect(each).toBeLessThanOrEqual(valid);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('are taken whenever they reconcile, and refused once one number is moved', () => {
    fc.assert(
      fc.property(sound, ({ convened, cast, paper, votes }) => {
        const box = { cast, votes: votes.map(() => 0) };
        expect(counted(convened, paper, box, votes)).not.toBeNull();
        expect(counted(convened, { ...paper, invalid: paper.invalid + 1 }, box, votes)).toBeNull();
        expect(counted(convened, { ...paper, ballotsIn: paper.ballotsOut + 1 }, box, votes)).toBeNull();
        expect(counted(convened, { ...paper, present: convened + 1 }, box, votes)).toBeNull();
        expect(counted(convened, { ...paper, ballotsOut: paper.present - cast + 1 }, box, votes)).toBeNull();
        expect(counted(convened, paper, box, [...votes, paper.valid + 1])).toBeNull();
      }),
    );
  });
});

describe('the box', () => {
  const box = new BallotBox('secret');

  test('holds the sums of what was cast, in whatever order, and is always as long', () => {
    const cases = fc
      .integer({ min: 1, max: 8 })
      .chain((nominees) =>
        fc.tuple(fc.constant(nominees), fc.array(fc.subarray(Array.from({ length: nominees }, (_none, i) => i + 1)), { maxLength: 30 })),
      );
    fc.assert(
      fc.property(cases, ([nominees, slips]) => {
        const empty = box.empty('b', nominees);
        const sealed = slips.reduce((now, choices) => box.add('b', now, choices), empty);
        const votes = Array.from({ length: nominees }, (_none, i) => slips.filter((choices) => choices.includes(i + 1)).length);
        expect(box.sums('b', sealed)).toEqual({ cast: slips.length, votes });
        expect(
          box.sums(
            'b',
            [...slips].reverse().reduce((now, choices) => box.add('b', now, choices), empty),
          ),
        ).toEqual({ cast: slips.length, votes });
        expect(sealed.length).toBe(empty.length);
      }),
    );
  });

  test('opens with no other secret, for no other ballot and not once it was touched', () => {
    const sealed = box.add('b', box.empty('b', 3), [2]);
    const touched = Buffer.from(sealed);
    touched.writeUInt8(touched.readUInt8(touched.length - 1) ^ 1, touched.length - 1);
    expect(() => new BallotBox('other').sums('b', sealed)).toThrow(RuleViolationError);
    expect(() => box.sums('c', sealed)).toThrow(RuleViolationError);
    expect(() => box.sums('b', touched)).toThrow(RuleViolationError);
    expect(box.add('b', sealed, [2]).equals(box.add('b', sealed, [2]))).toBe(false);
  });
});
