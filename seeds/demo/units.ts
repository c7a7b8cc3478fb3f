import type { Builder } from '../builder.js';
import type { Day } from '../day.js';
import type { OrganizationKind, OrganizationRow } from '../organization.factory.js';
import type { Random } from '../random.js';
import type { Agency, Sector } from './agencies.data.js';
import { CELLS, COMMITTEES } from './agencies.data.js';
import { CELL_NAMES, UPPERS } from './cells.data.js';

/** A cell that people join, with the number of its members. */
export interface CellPlan {
  readonly unit: OrganizationRow;
  readonly sector: Sector;
  readonly members: number;
}

/** A grassroots organisation of the bloc; a grassroots cell is its own only cell. */
export interface Grassroots {
  readonly unit: OrganizationRow;
  readonly cells: readonly CellPlan[];
  readonly sectional: OrganizationRow | null;
}

/** An upper committee beside the bloc, with its own office's cell. */
interface Upper {
  readonly unit: OrganizationRow;
  readonly office: CellPlan;
}

export interface Units {
  readonly province: OrganizationRow;
  readonly bloc: OrganizationRow;
  readonly uppers: readonly Upper[];
  readonly grassroots: readonly Grassroots[];
}

const OFFICE_MEMBERS = 12;
/** From so many cells on a committee has a sectional committee, of its last cells. */
const SECTIONAL_FROM = 20;
const SECTIONAL_CELLS = 6;
const LEAST = 6;

/** The members of a committee over its cells, unevenly. */
function shares(random: Random, total: number, count: number): readonly number[] {
  const weights = Array.from({ length: count }, () => random.int(6, 14));
  const sum = weights.reduce((a, b) => a + b, 0);
  const sizes = weights.map((weight) => Math.max(LEAST, Math.floor((total * weight) / sum)));
  for (let left = total - sizes.reduce((a, b) => a + b, 0), at = 0; left !== 0; at = (at + 1) % count) {
    const step = Math.sign(left);
    if ((sizes[at] ?? 0) + step < LEAST) continue;
    sizes[at] = (sizes[at] ?? 0) + step;
    left -= step;
  }
  return sizes;
}

/** Numbers units in the order in which they are made. */
export class UnitMaker {
  private no = 0;

  constructor(private readonly builder: Builder) {}

  make(parent: OrganizationRow | null, kind: OrganizationKind, code: string, name: string, since: Day): OrganizationRow {
    const values = { founded_on: since, valid_from: since, short_name: shortName(name) };
    return this.builder.unit({ no: ++this.no, parent: parent?.no ?? null, kind, code, name, ...values });
  }
}

const shortName = (name: string): string => name.replace(/^(Đảng bộ bộ phận|Đảng bộ|Chi bộ) /u, '');

const two = (index: number): string => String(index + 1).padStart(2, '0');

function addCommittee(maker: UnitMaker, random: Random, bloc: OrganizationRow, agency: Agency, code: string): Grassroots {
  const { name, sector, members, cells } = agency;
  const since = `${random.int(1985, 2012)}-0${random.int(1, 9)}-15`;
  const unit = maker.make(bloc, 'GRASSROOTS_COMMITTEE', code, `Đảng bộ ${name}`, since);
  unit.sector = sector;
  const sectional = cells < SECTIONAL_FROM ? null : maker.make(unit, 'SECTIONAL', `${code}.BP`, 'Đảng bộ bộ phận Khối Nội', '2016-09-01');
  const made = shares(random, members, cells).map((size, index) => {
    const parent = sectional && index >= cells - SECTIONAL_CELLS ? sectional : unit;
    const cellName = `Chi bộ ${CELL_NAMES[sector][index] ?? `số ${index + 1}`}`;
    return { unit: maker.make(parent, 'CELL', `${code}.${two(index)}`, cellName, parent.valid_from), sector, members: size };
  });
  return { unit, cells: made, sectional };
}

function addGrassrootsCell(maker: UnitMaker, random: Random, bloc: OrganizationRow, agency: Agency, code: string): Grassroots {
  const { name, sector, members } = agency;
  const since = `${random.int(1985, 2012)}-0${random.int(1, 9)}-15`;
  const unit = maker.make(bloc, 'GRASSROOTS_CELL', code, `Chi bộ ${name}`, since);
  unit.sector = sector;
  return { unit, cells: [{ unit, sector, members }], sectional: null };
}

function addUpper(maker: UnitMaker, province: OrganizationRow, [code, name, office]: (typeof UPPERS)[number]): Upper {
  const unit = maker.make(province, 'UPPER', code, name, '1997-01-01');
  const cell = maker.make(unit, 'GRASSROOTS_CELL', `${code}.01`, `Chi bộ cơ quan ${office}`, '1997-01-01');
  return { unit, office: { unit: cell, sector: 'PARTY', members: OFFICE_MEMBERS } };
}

/** Writes the province, its fifteen direct organisations, and the bloc in full. */
export function addUnits(maker: UnitMaker, random: Random): Units {
  const province = maker.make(null, 'PROVINCE', 'HD', 'Đảng bộ tỉnh Hải Dương', '1997-01-01');
  const bloc = maker.make(province, 'UPPER', 'KCCQ', 'Đảng bộ Khối các cơ quan tỉnh', '1997-01-01');
  bloc.founded_on = '1952-02-15';
  const uppers = UPPERS.map((upper) => addUpper(maker, province, upper));
  const committees = COMMITTEES.map((agency, index) => addCommittee(maker, random, bloc, agency, `KCCQ.${two(index)}`));
  const cells = CELLS.map((agency, index) => addGrassrootsCell(maker, random, bloc, agency, `KCCQ.${two(COMMITTEES.length + index)}`));
  return { province, bloc, uppers, grassroots: [...committees, ...cells] };
}
