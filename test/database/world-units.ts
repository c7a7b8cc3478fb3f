import type { Step } from './world.js';

const KINDS = [
  ['UPPER', 2],
  ['GRASSROOTS_COMMITTEE', 3],
  ['GRASSROOTS_CELL', 3],
  ['SECTIONAL', 4],
  ['CELL', 5],
  ['CELL', 5],
  ['GROUP', 6],
] as const;

const CELLS = ['CELL', 'GRASSROOTS_CELL'];

const establish: Step = async (world) => {
  const [kind, level] = world.random.pick(KINDS);
  const parent = world.pickParent(kind);
  return parent !== null && world.establish(kind, level, parent, world.nextDay(0));
};

const move: Step = async (world) => {
  const no = world.pickUnit(({ parent, state }) => parent !== null && state !== 'ENDED');
  if (no === null) return false;
  const { kind, parent } = world.history.now(no);
  const target = world.pickParent(kind, (_facts, other) => other !== parent);
  if (target === null) return false;
  return world.change(no, world.nextDay(world.history.first(no)), { parent: target });
};

const rename: Step = async (world) => {
  const no = world.random.pick(world.history.units());
  const name = `Đơn vị ${no} ${world.random.pick(['đổi tên', 'mới', 'cũ'])}`;
  return world.change(no, world.nextDay(world.history.first(no)), { name });
};

const suspend: Step = async (world) => {
  const no = world.pickUnit(({ state }) => state !== 'ENDED');
  if (no === null) return false;
  const state = world.random.pick(['ACTIVE', 'SUSPENDED', 'DRAFT'].filter((other) => other !== world.history.now(no).state));
  return world.change(no, world.nextDay(world.history.first(no)), { state });
};

/** A grassroots cell comes under a committee, or a cell becomes a grassroots cell: kind, level and parent at once. */
const convert: Step = async (world) => {
  const no = world.pickUnit(({ kind, state }) => CELLS.includes(kind) && state !== 'ENDED');
  if (no === null) return false;
  const [kind, level] = world.history.now(no).kind === 'CELL' ? (['GRASSROOTS_CELL', 3] as const) : (['CELL', 5] as const);
  const parent = world.pickParent(kind);
  return parent !== null && world.change(no, world.nextDay(world.history.first(no)), { kind, level, parent });
};

/** A unit that has nothing at work below it ends; its members go to an heir, in part. */
const merge: Step = async (world) => {
  const no = world.pickUnit(({ level, state }, own) => level > 1 && state !== 'ENDED' && childrenOf(world, own).length === 0);
  if (no === null) return false;
  const { kind } = world.history.now(no);
  const heir = world.pickUnit((facts, other) => facts.kind === kind && facts.state !== 'ENDED' && other !== no);
  if (heir === null || !(await world.change(no, world.nextDay(world.history.first(no)), { state: 'ENDED' }))) return false;
  await world.query('insert into organization_successor values ($1, $2, $3)  on conflict do nothing', no, heir, '2022-01-01');
  if (CELLS.includes(kind) && world.random.chance(0.7)) await handOver(world, no, heir);
  return true;
};

const childrenOf = (world: Parameters<Step>[0], no: number): readonly number[] =>
  world.unitsWhere(({ parent, state }) => parent === no && state !== 'ENDED');

async function handOver(world: Parameters<Step>[0], no: number, heir: number): Promise<void> {
  const moved = await world.query<{ id: string; member_id: string }>(
    `update membership set status = 'ENDED', valid_to = greatest('2022-01-01', valid_from)
     where unit = $1 and status = 'ACTIVE' and kind = 'OFFICIAL' returning id, member_id`,
    no,
  );
  world.touch(...moved.flatMap(({ id, member_id }) => [id, member_id]));
  await world.query(
    `insert into membership (unit, member_id, kind, valid_from)
     select $1, member_id, 'OFFICIAL', valid_to from membership where id = any($2::uuid[])`,
    heir,
    moved.map(({ id }) => id),
  );
}

/** A unit ends with all below it, in one statement. */
const endSubtree: Step = async (world) => {
  const top = world.pickUnit(({ level, state }, no) => level > 2 && state !== 'ENDED' && subtreeOf(world, no).length < 8);
  if (top === null) return false;
  const units = subtreeOf(world, top);
  const day = world.nextDay(world.history.first(top));
  if (!world.allowsAll(units.map((no) => ({ no, day, facts: { state: 'ENDED' } })))) return false;
  await world.query(
    `update organization set state = 'ENDED', valid_to = o.day, effective_on = o.day
     from (select (date '2015-01-01' + $2::integer) as day) o where no = any($1::integer[])`,
    units,
    day,
  );
  return true;
};

function subtreeOf(world: Parameters<Step>[0], no: number): readonly number[] {
  return [...childrenOf(world, no).flatMap((child) => subtreeOf(world, child)), no];
}

const reopen: Step = async (world) => {
  const no = world.pickUnit(({ state }) => state === 'ENDED');
  const parent = no === null ? null : world.history.now(no).parent;
  if (no === null || parent === null || world.history.now(parent).state === 'ENDED') return false;
  return world.change(no, world.nextDay(world.history.first(no)), { state: 'ACTIVE' });
};

/** What happens to units. */
export const UNIT_STEPS = [
  ['establish', establish],
  ['move', move],
  ['move', move],
  ['move', move],
  ['rename', rename],
  ['suspend', suspend],
  ['convert', convert],
  ['merge', merge],
  ['end subtree', endSubtree],
  ['reopen', reopen],
] as const satisfies readonly (readonly [string, Step])[];
