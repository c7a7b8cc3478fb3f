import { reaches } from '../kernel/ability.js';
import type { Actor, Grant, Place } from '../kernel/actor.js';
import type { RequestContext } from '../kernel/context.js';
import { BadInputError, UnauthenticatedError } from '../kernel/errors.js';
import { uuidIn } from '../kernel/ids.js';
import type { Policy } from '../kernel/policy.js';
import { AGGREGATES, type Aggregate } from './aggregate.policy.js';
import { MEASURES } from './measure.query.js';
import type { CountedRow, CountsRows, Question, Watch } from './statistics.query.js';
import type { Dimension, Figure, Measure, Statistics, StatisticsGroup } from './statistics.entity.js';
import { isTold, shown, type CountedGroup, type Thresholds } from './suppression.service.js';

/** A measure as the client asks for it. */
export interface Asked {
  readonly measure: Measure;
  readonly unit: string | null;
  readonly unitCode: string | null;
  readonly by: readonly Dimension[];
  readonly level: number | null;
  readonly where: readonly { readonly dimension: Dimension; readonly value: string }[];
}

/** Figures over fewer persons than these are told to nobody who does not see the rows (access.md 2.0). */
const LEAST = 5;
/** An answer with a figure over fewer persons than these is narrow: subtracting it from another may tell of a few. */
const NARROW = 2 * LEAST;
const MOST_DIMENSIONS = 2;
const DEEPEST_LEVEL = 5;
const MOST_RENEWALS = 3;
const YEAR = 4;

/** How far a right to figures goes: all visible rows, or suppressed figures by one grant. */
type Reach = 'exact' | Grant | null;

/** What becomes of narrow answers that one account has again and again (security.md row 32). */
export interface Repeats {
  /** So many on one measure within a day. */
  readonly many: number;
  readonly note: (account: string, measure: Measure) => void;
}

/** Figures of units by the rules of access.md 2.0 and 2.20. */
export class StatisticsService {
  constructor(
    private readonly rows: CountsRows,
    private readonly policies: readonly Policy[],
    private readonly repeats: Repeats,
  ) {}

  /** Null where the actor has no right to the figure, or there is no such unit. */
  async figures(context: RequestContext, asked: Asked): Promise<Statistics | null> {
    ensureAsked(asked);
    const uuid = asked.unit === null ? null : uuidIn(asked.unit, 'Organization');
    const unit = await this.rows.placeOf(uuid, asked.unitCode);
    if (!unit || unit.level > DEEPEST_LEVEL) return null;
    return this.asOf(context, asked, unit, 0);
  }

  private async asOf(context: RequestContext, asked: Asked, unit: Place, renewals: number): Promise<Statistics | null> {
    const { actor } = context;
    if (!actor || renewals > MOST_RENEWALS) throw new UnauthenticatedError();
    const level = asked.level ?? Math.min(unit.level + 1, DEEPEST_LEVEL);
    const reach = this.reachOf(actor, asked, unit, level);
    if (reach === null) return null;
    const watch = reach === 'exact' ? null : this.watchOf(reach, asked.measure);
    const question: Question = { ...asked, unit, level, visible: reach === 'exact', before: closedYears(actor, asked.measure), watch };
    const { version, rows, repeated } = await this.rows.count(actor, context, question);
    if (repeated) this.repeats.note(actor.account, asked.measure);
    if (version === actor.version) return statisticsOf(question, rows);
    await context.renew();
    return this.asOf(context, asked, unit, renewals + 1);
  }

  /** Figures over F0 rows have no threshold and are never narrow. */
  private watchOf(grant: Grant, measure: Measure): Watch | null {
    const { rows, share: bothSides = false } = MEASURES[measure];
    return rows.class === 'F0' ? null : { grant, narrow: NARROW, bothSides, many: this.repeats.many };
  }

  private reachOf(actor: Actor, { measure, by, where }: Asked, unit: Place, level: number): Reach {
    const subject = MEASURES[measure].rows.of();
    if (this.policies.some((policy) => policy.subject === subject && reaches(actor, policy, unit))) return 'exact';
    const roles = AGGREGATES.filter((each) => each.subject === subject && isCut(where, each)).flatMap((each) => each.roles);
    const telling = actor.grants.find(
      ({ role, unit: own, delegated }) =>
        !delegated &&
        roles.includes(role) &&
        isWithin(unit, own) &&
        unit.level <= own.level + 1 &&
        !(by.includes('UNIT') && level > own.level + 1),
    );
    return telling ?? null;
  }
}

/** A right to a part of the rows is a right to figures that are cut to this part. */
const isCut = (where: Asked['where'], { only }: Aggregate): boolean =>
  !only || where.some(({ dimension, value }) => dimension === only.dimension && value === only.value);

/** W of access.md 1.2 between two units. */
const isWithin = (unit: Place, own: Place): boolean => own.no > 0 && levelsOf(unit)[own.level - 1] === own.no;
const levelsOf = ({ l1, l2, l3, l4, l5 }: Place): readonly number[] => [l1, l2, l3, l4, l5];

/** A reporting account has the years that are over alone (K20). */
function closedYears({ kind, today }: Actor, measure: Measure): number | null {
  const yearly = MEASURES[measure].rows.dimensions.YEAR !== undefined;
  return kind === 'REPORTING' && yearly ? Number(today.slice(0, YEAR)) : null;
}

function ensureAsked({ measure, unit, unitCode, by, level, where }: Asked): void {
  const { dimensions } = MEASURES[measure].rows;
  const named = [...by, ...where.map(({ dimension }) => dimension)];
  if ((unit === null) === (unitCode === null))
    throw bad('unit', 'Cần đúng một trong hai: unit hoặc unitCode.', 'Give either unit or unitCode.');
  if (named.length > MOST_DIMENSIONS) throw bad('by', 'Nhiều nhất hai tiêu chí.', 'At most two dimensions.');
  if (new Set(named).size < named.length) throw bad('by', 'Mỗi tiêu chí chỉ dùng một lần.', 'Each dimension once.');
  if (where.some(({ dimension }) => dimension === 'UNIT')) throw bad('where', 'Không lọc theo UNIT.', 'UNIT is no filter.');
  if (named.some((dimension) => dimension !== 'UNIT' && !dimensions[dimension])) {
    throw bad('by', 'Chỉ tiêu không có tiêu chí này.', 'The measure does not have this dimension.');
  }
  if (level !== null && (level < 1 || level > DEEPEST_LEVEL)) throw bad('level', 'Cấp từ 1 đến 5.', 'A level from 1 to 5.');
}

const bad = (field: string, vi: string, en: string): BadInputError => new BadInputError({ vi, en }, [field]);

interface Group extends CountedGroup {
  readonly row: CountedRow;
}

function statisticsOf({ measure, visible, by }: Question, rows: readonly CountedRow[]): Statistics {
  const { share = false, rows: of } = MEASURES[measure];
  const unit = by.indexOf('UNIT');
  const groups: Group[] = rows
    .filter(({ keys }) => keys !== null)
    .map((row, order) => ({ row, order, base: row.base, value: row.value, named: unit < 0 || row.keys?.[unit] !== null }));
  const total = rows.find(({ keys }) => keys === null);
  const limits: Thresholds | null = visible || of.class === 'F0' ? null : { least: LEAST, bothSides: share && of.class === 'F3' };
  const told = limits ? shown(groups, limits) : visible ? groups : groups.filter(({ named }) => named);
  return {
    measure,
    exact: visible,
    total: total && (!limits || isTold(total, { ...limits })) ? figureOf(total, share) : null,
    groups: told.map(({ row }): StatisticsGroup => ({ keys: keysOf(by, row), figure: figureOf(row, share) })),
  };
}

function keysOf(by: readonly Dimension[], { keys, unit }: CountedRow): StatisticsGroup['keys'] {
  return by.map((dimension, i) => ({
    dimension,
    code: dimension === 'UNIT' ? null : (keys?.[i] ?? null),
    unitLabel: dimension === 'UNIT' ? unit : null,
  }));
}

const HUNDREDTHS = 10_000;
const DECIMALS = 2;

function figureOf({ value, base }: CountedRow, share: boolean): Figure {
  return { value, base, percent: share && base > 0 ? (Math.round((value * HUNDREDTHS) / base) / 100).toFixed(DECIMALS) : null };
}
