import type { GrantRule } from '../../src/kernel/ability.js';
import { nounOf } from '../../src/kernel/nouns.js';
import { Member } from '../../src/membership/index.js';
import { Enrolment, TrainingClass } from '../../src/training/index.js';
import type { RuleGroup } from '../../src/database/reader.js';
import { heldBy } from '../../src/database/held.js';
import { Parameters as Bound } from '../../src/database/statement.js';
import { anchor, checkAny, firstGrant, insideUnit, isApart, isPlain, outside, type ReaderEnv } from '../../src/database/visible.js';

/** One thing that is asked of visible.ts, and what it is to say; a text that begins with `throws ` is a message. */
export interface Case {
  readonly name: string;
  readonly said: () => unknown;
  readonly wanted: unknown;
}

type Conditions = GrantRule['conditions'];

const [K, H] = ['018471ef-0315-7a38-bf61-28f76939a83b', '018471ef-0316-7a38-bf61-28f76939a83b'];
const TODAY = '2022-11-14';

const ruleOf = (conditions: Conditions, grant = 0): GrantRule =>
  ({ action: 'read', subject: 'Member', conditions, fields: [], searchable: [], grant, atLeast: null }) as unknown as GrantRule;

/** Rules that differ by the values of grants alone; an ability gives its rules the last first. */
function groupOf(...conditions: readonly Conditions[]): RuleGroup {
  const rules = conditions.map((each, i) => ruleOf(each, i)).reverse();
  return { subject: 'Member', purpose: '#cover', key: JSON.stringify(conditions), rules };
}

type Target = Parameters<typeof checkAny<ReaderEnv>>[1];

/** SQL with the values that one reader's grants bind to it. */
function sql(groups: readonly RuleGroup[], write: (target: Target) => unknown): readonly unknown[] {
  const params = new Bound<ReaderEnv>();
  const text = write({ noun: nounOf(Member), alias: 't', params });
  const reader = { today: TODAY, rules: ({ key }: RuleGroup) => groups.find((each) => each.key === key)?.rules ?? [] };
  return [text, ...params.binders.map((bind) => bind({ reader } as unknown as ReaderEnv))];
}

const checked = (...groups: readonly RuleGroup[]): readonly unknown[] => sql(groups, (target) => checkAny(groups, target));
const first = (...groups: readonly RuleGroup[]): readonly unknown[] => sql(groups, (target) => firstGrant(groups, target));
const anchored = (group: RuleGroup): readonly unknown[] => sql([group], (target) => anchor(group, target));

function message(work: () => unknown): string {
  try {
    return String(work());
  } catch (error) {
    return `throws ${error instanceof Error && !(error instanceof TypeError) ? error.message : 'something else'}`;
  }
}

const where = (conditions: Conditions): readonly unknown[] => checked(groupOf(conditions));
const two = groupOf({ l2: 10 }, { l2: 20 });
const three = groupOf({ l3: 5 }, { l3: 6 }, { l3: 7 });
const heirs = groupOf({ unitNo: { $in: [1, 2] } }, { unitNo: { $in: [2, 3] } });
const pairs = groupOf({ l2: 10, id: K }, { l2: 20, id: H }, { l2: 10, id: K });
const homes = groupOf({ homes: { $elemMatch: { l2: 10 } } });
/** The rows of the fact as its noun joins them. */
const HOME = (alias: string, day = 2): string =>
  `select 1 from membership ${alias} where ${alias}.member_id = t.id and ${alias}.status = 'ACTIVE' and ${alias}.valid_from <= $${day}::date` +
  ` and (${alias}.valid_to is null or $${day}::date < ${alias}.valid_to) and ${alias}.kind = 'OFFICIAL'`;
const words = groupOf({ standing: 'OFFICIAL' }, { standing: 'OFFICIAL' });

/** What SQL is written for sets of rows, and with which values. */
const WRITTEN: readonly Case[] = [
  { name: 'no group has no row', said: () => checked(), wanted: ['false'] },
  { name: 'no condition is every row', said: () => where({}), wanted: ['true'] },
  { name: 'a number of a grant is a value', said: () => where({ l2: 10 }), wanted: ['t.l2 = $1::integer', 10] },
  { name: 'a level that is absent is 0 in the text', said: () => where({ l2: 0 }), wanted: ['t.l2 = 0'] },
  { name: 'an id is a value', said: () => where({ id: K }), wanted: ['t.id = $1::uuid', K] },
  { name: 'a word stands in the text', said: () => where({ standing: 'OFFICIAL' }), wanted: [`t.standing = 'OFFICIAL'`] },
  { name: 'nothing is null', said: () => where({ middleName: null }), wanted: ['t.middle_name is null'] },
  { name: 'two tests both hold', said: () => where({ l2: 10, standing: 'OFFICIAL' }), wanted: [`t.l2 = $1::integer and t.standing = 'OFFICIAL'`, 10] },
  { name: 'comparisons', said: () => where({ version: { $eq: 1, $gt: 2, $gte: 3, $lt: 4, $lte: 5 } }), wanted: ['t.version = 1 and t.version > 2 and t.version >= 3 and t.version < 4 and t.version <= 5'] },
  { name: 'other than', said: () => where({ id: { $ne: K } }), wanted: ['t.id is distinct from $1::uuid', K] },
  { name: 'among words', said: () => where({ standing: { $in: ['OFFICIAL', 'EXEMPT'] } }), wanted: [`t.standing = any(array['OFFICIAL','EXEMPT']::text[])`] },
  { name: 'not among words', said: () => where({ standing: { $nin: ['LEFT'] } }), wanted: [`(t.standing = any(array['LEFT']::text[])) is not true`] },
  { name: 'among ids', said: () => where({ id: { $in: [K, H] } }), wanted: ['t.id = any($1::uuid[])', [K, H]] },
  { name: 'both of two', said: () => where({ $and: [{ l2: 10 }, { l3: 5 }] }), wanted: ['((t.l2 = $1::integer) and (t.l3 = $2::integer))', 10, 5] },
  { name: 'either of two', said: () => where({ $or: [{ l2: 10 }, { l3: 5 }] }), wanted: ['((t.l2 = $1::integer) or (t.l3 = $2::integer))', 10, 5] },
  { name: 'all of nothing is every row', said: () => where({ $and: [] }), wanted: ['true'] },
  { name: 'one of nothing is none', said: () => where({ $or: [] }), wanted: ['false'] },
  { name: 'a computed field with the day', said: () => where({ partyAge: { $gte: 5 } }), wanted: ['extract(year from age($1::date, t.admission_date))::integer >= 5', TODAY] },
  { name: 'a unit by the column of its level', said: () => [insideUnit('t', 2, '$1')], wanted: ['t.l2 = $1::integer'] },
  { name: 'one value of several grants', said: () => checked(two), wanted: ['t.l2 = any($1::integer[])', [20, 10]] },
  { name: 'lists of several grants, each unit once', said: () => checked(heirs), wanted: ['t.unit = any($1::integer[])', [2, 3, 1]] },
  { name: 'several values of several grants belong together', said: () => checked(pairs), wanted: ['exists (select 1 from unnest($1::integer[], $2::uuid[]) g1(k0, k1) where t.l2 = g1.k0 and t.id = g1.k1)', [10, 20], [K, H]] },
  { name: 'words of several grants are asked once', said: () => checked(words), wanted: [`t.standing = 'OFFICIAL'`] },
  { name: 'the cheap one stands first', said: () => [checked(homes, two), checked(two, homes)].map(([text]) => String(text).startsWith('(t.l2 = any($1::integer[]) or exists (select 1 from ')), wanted: [true, true] },
  { name: 'rows of a fact, of which two things are asked', said: () => where({ homes: { $elemMatch: { l2: 10 }, $none: { l3: 5 } } }), wanted: [`exists (${HOME('f1')} and f1.l2 = $1::integer) and not exists (${HOME('f2', 2)} and f2.l3 = $3::integer)`, 10, TODAY, 5] },
  { name: 'what a group does not have', said: () => sql([two], (target) => outside(two, target)), wanted: ['(t.l2 = any($1::integer[])) is not true', [20, 10]] },
]; // prettier-ignore

/** Which grant has a row, and where a list begins. */
const BY_GRANT: readonly Case[] = [
  { name: 'the grant of a row', said: () => first(groupOf({ l2: 10 })), wanted: ['least(case when t.l2 = $2::integer then $1::integer end)', 0, 10] },
  { name: 'words alone: the first of the grants', said: () => first(words), wanted: [`least(case when t.standing = 'OFFICIAL' then $1::integer end)`, 0] },
  { name: 'the first grant of several groups', said: () => first(groupOf({ l2: 10 }), groupOf({ l3: 5 })), wanted: ['least(case when t.l2 = $2::integer then $1::integer end, case when t.l3 = $4::integer then $3::integer end)', 0, 10, 0, 5] },
  { name: 'the first of several grants that have the row', said: () => first(pairs), wanted: ['least((select min(g1.no) from unnest($1::integer[], $2::uuid[], $3::integer[]) g1(k0, k1, no) where t.l2 = g1.k0 and t.id = g1.k1))', [10, 20], [K, H], [0, 1]] },
  { name: 'the first of several grants of several groups', said: () => first(two, three).slice(1), wanted: [[20, 10], [1, 0], [7, 6, 5], [2, 1, 0]] },
  { name: 'lists of grants as rows', said: () => first(heirs), wanted: ['least((select min(g1.no) from unnest($1::text[], $2::integer[]) g1(k0, no) where t.unit = any(g1.k0::integer[])))', ['{2,3}', '{1,2}'], [1, 0]] },
  { name: 'a list begins with one grant', said: () => anchored(groupOf({ l2: 10 })), wanted: [{ from: null, where: 't.l2 = $1::integer' }, 10] },
  { name: 'a list begins with words', said: () => anchored(words), wanted: [{ from: null, where: `t.standing = 'OFFICIAL'` }] },
  { name: 'a list begins with each of several grants', said: () => anchored(two), wanted: [{ from: 'unnest($1::integer[]) g1(k0)', where: 't.l2 = g1.k0' }, [20, 10]] },
]; // prettier-ignore

/** Enrolments in the list of a class, the row behind `k`. */
function belowClass(conditions: Conditions): readonly unknown[] {
  const [noun, above] = [nounOf(Enrolment), { noun: nounOf(TrainingClass), alias: 'k', held: null }];
  const held = heldBy(noun, { by: 'column', own: 'id', theirs: 'class_id' }, above, []);
  return sql([groupOf(conditions)], (target) => checkAny([groupOf(conditions)], { ...target, noun, held }));
}

/** What rules ask of the row above is asked of it as it stands there. */
const BELOW: readonly Case[] = [
  { name: 'the class of an enrolment is the row above', said: () => belowClass({ classes: { $elemMatch: { state: 'RUNNING' } } }), wanted: [`k.state = 'RUNNING'`] },
  { name: 'the class is none of these', said: () => belowClass({ classes: { $none: { state: 'RUNNING' } } }), wanted: [`(k.state = 'RUNNING') is not true`] },
  { name: 'the class is one of these, and none of those', said: () => belowClass({ classes: { $elemMatch: { l2: 10 }, $none: { state: 'RUNNING' } } }), wanted: [`k.l2 = $1::integer and (k.state = 'RUNNING') is not true`, 10] },
  { name: 'lecturers are found by the key of the row above', said: () => belowClass({ lecturers: { $elemMatch: { memberId: K } } }), wanted: ['exists (select 1 from training_lecturer f1 where f1.class_id = k.id and f1.member_id = $1::uuid)', K] },
  { name: 'other facts are those of the row itself', said: () => belowClass({ organisers: { $none: { l2: 10 } } }), wanted: [`not exists (select 1 from enrolment_party f1 where f1.enrolment_id = t.id and f1.role = 'ORGANISER' and f1.l2 = $1::integer)`, 10] },
]; // prettier-ignore

const noRules = { ...two, rules: [] };
const plainness = (...groups: readonly RuleGroup[]): readonly boolean[] => groups.map(isPlain);
const apartness = (...groups: readonly RuleGroup[]): readonly boolean[] => groups.map(isApart);
const refused = (conditions: Conditions): string => message(() => checked(groupOf(conditions)));

/** What is told of groups, and what is none of our conditions. */
const TOLD: readonly Case[] = [
  { name: 'a row alone tells of one grant, of one value, of words', said: () => plainness(groupOf({ l2: 10 }), two, words, groupOf({ l2: 10, l3: 5 })), wanted: [true, true, true, true] },
  { name: 'more has to be read for a fact, or several values', said: () => plainness(homes, pairs, groupOf({ homes: { $none: {} } })), wanted: [false, false, false] },
  { name: 'no row has two grants where each names one number', said: () => apartness(groupOf({ l2: 10 }), two, words, homes), wanted: [true, true, true, true] },
  { name: 'a row may have two grants by lists, by several values, by a fact', said: () => apartness(heirs, pairs, groupOf({ homes: { $elemMatch: { l2: 10 } } }, { homes: { $elemMatch: { l2: 20 } } })), wanted: [false, false, false] },
  { name: 'no rules are no group', said: () => message(() => checked(noRules)), wanted: 'throws A group has at least one rule' },
  { name: 'a fact without a test', said: () => refused({ homes: {} }), wanted: 'throws The fact homes takes $elemMatch or $none' },
  { name: 'a fact with another word', said: () => refused({ homes: { $all: {} } }), wanted: 'throws The fact homes takes $elemMatch or $none' },
  { name: 'no field', said: () => refused({ invented: 1 }), wanted: 'throws A rule on Member names invented, which is no column' },
  { name: 'a relation is no field', said: () => refused({ positions: 1 }), wanted: 'throws A rule on Member names positions, which is no column' },
  { name: 'no test of a field', said: () => refused({ l2: {} }), wanted: 'throws A rule with an empty operator object would mean nothing' },
  { name: 'no operator of ours', said: () => refused({ l2: { $regex: 'x' } }), wanted: 'throws The operator $regex is not one of ours' },
]; // prettier-ignore

export const CASES: readonly Case[] = [...WRITTEN, ...BY_GRANT, ...BELOW, ...TOLD];
