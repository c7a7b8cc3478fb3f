import { Builder } from '../builder.js';
import type { Standing } from '../member.factory.js';
import { Random } from '../random.js';
import type { Manned } from './grassroots-bodies.js';
import type { Cell } from './people.js';
import { PeopleMaker } from './people.js';
import type { CellPlan, Grassroots, Units } from './units.js';
import { addUnits, UnitMaker } from './units.js';

/** The units with their people. */
export interface World {
  readonly builder: Builder;
  readonly random: Random;
  readonly maker: UnitMaker;
  readonly people: PeopleMaker;
  readonly units: Units;
  readonly manned: readonly Manned[];
  readonly offices: readonly Cell[];
}

/** The committee of the accounts g1, g2, g3: the hospital with the sectional committee. */
export const LARGE = 'Đảng bộ Bệnh viện Đa khoa tỉnh';
/** It took another college over, and one of its cells has no cell committee. */
export const COLLEGE = 'Đảng bộ Trường Cao đẳng tỉnh';
export const OFFICE = 'Chi bộ cơ quan Đảng ủy Khối';
/** Its last cell has shrunk to two official members and one on probation. */
const SHRUNK = 'Đảng bộ Công ty Môi trường đô thị';
const SHRUNK_TO: readonly Standing[] = ['OFFICIAL', 'OFFICIAL', 'PROBATIONARY'];

function settleCell(people: PeopleMaker, { unit, cells }: Grassroots, plan: CellPlan): Cell {
  return unit.name === SHRUNK && plan === cells.at(-1) ? people.cell(plan, SHRUNK_TO) : people.cell(plan);
}

/** Writes the units and the people of their cells. */
export function settle(): World {
  const builder = new Builder('demo');
  const random = new Random('demo');
  const maker = new UnitMaker(builder);
  const units = addUnits(maker, random.fork('units'));
  const people = new PeopleMaker(builder, random.fork('people'));
  const manned = units.grassroots.map((each) => ({
    ...each,
    cells: each.cells.map((cell) => settleCell(people, each, cell)),
  }));
  const offices = units.uppers.map(({ office }) => people.cell(office));
  return { builder, random, maker, people, units, manned, offices };
}

/** The grassroots organisation of that name. */
export function named(world: World, name: string): Manned {
  const found = world.manned.find(({ unit }) => unit.name === name);
  if (!found) throw new Error(`The bloc has no ${name}.`);
  return found;
}

/** The cells of the grassroots organisations of these names. */
export const cellsOf = (world: World, ...agencies: readonly string[]): readonly Cell[] =>
  agencies.flatMap((agency) => named(world, agency).cells);

/** The cell of the accounts c1 and m, and the other cells of its committee. */
export function largeCells(world: World): { readonly cell: Cell; readonly others: readonly Cell[] } {
  const [first, ...others] = named(world, LARGE).cells;
  if (!first) throw new Error(`${LARGE} has no cells.`);
  return { cell: first, others };
}
