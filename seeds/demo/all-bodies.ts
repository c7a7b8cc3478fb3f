import type { Hands } from './grassroots-bodies.js';
import { addCellBody, addGrassrootsBodies } from './grassroots-bodies.js';
import type { Cell, Person } from './people.js';
import type { Sources } from './upper-bodies.js';
import { addOtherUpperBody, addUpperBodies, BLOC_SIZES, PROVINCE_SIZES } from './upper-bodies.js';
import type { World } from './world.js';
import { cellsOf, COLLEGE, named, OFFICE } from './world.js';

/** Agencies whose people staff the provincial committee's boards. */
const provinceBoards = (world: World): Sources['boards'] => ({
  ORGANISATION_BOARD: cellsOf(world, 'Đảng bộ Ban Tổ chức Tỉnh ủy'),
  PROPAGANDA_BOARD: cellsOf(world, 'Đảng bộ Ban Tuyên giáo Tỉnh ủy'),
  MASS_BOARD: cellsOf(world, 'Chi bộ Ban Dân vận Tỉnh ủy'),
  OFFICE: cellsOf(world, 'Đảng bộ Văn phòng Tỉnh ủy'),
  INSPECTION: cellsOf(world, 'Đảng bộ Cơ quan Ủy ban Kiểm tra Tỉnh ủy'),
});

const blocBoards = (world: World): Sources['boards'] => {
  const office = cellsOf(world, OFFICE);
  // Its own office is too small for the whole committee.
  const inspection = cellsOf(world, 'Đảng bộ Thanh tra tỉnh');
  return { ORGANISATION_BOARD: office, PROPAGANDA_BOARD: office, MASS_BOARD: office, OFFICE: office, INSPECTION: inspection };
};

function addOther(hands: Hands, unit: number, office: Cell | undefined): readonly Person[] {
  if (!office) return [];
  const secretary = addOtherUpperBody(hands, unit, office);
  addCellBody(hands, office, false);
  return secretary;
}

/** A cell of nine official members or more that has not elected a cell committee. */
function withoutCommittee(world: World): Cell {
  const cell = named(world, COLLEGE).cells.at(-1);
  if (!cell) throw new Error(`${COLLEGE} has no cells.`);
  return cell;
}

/** Bodies of every unit, from the cells up: committees take their members from the leaders below. */
export function addAllBodies(world: World, hands: Hands): void {
  const { units, manned, offices } = world;
  const blocLeadership = cellsOf(world, OFFICE);
  const leadership = cellsOf(world, 'Đảng bộ Văn phòng Tỉnh ủy', 'Đảng bộ Văn phòng Ủy ban nhân dân tỉnh');
  const without = new Set([withoutCommittee(world)]);
  const leaders = manned.flatMap((each) => addGrassrootsBodies(hands, each, without));
  const others = units.uppers.flatMap(({ unit }, index) => addOther(hands, unit.no, offices[index]));
  const { province, bloc } = units;
  const fromBloc = { unit: bloc.no, leadership: blocLeadership, boards: blocBoards(world), leaders };
  addUpperBodies(hands, fromBloc, BLOC_SIZES);
  const provinceLeaders = [...others, ...leaders.toReversed()];
  const fromProvince = { unit: province.no, leadership, boards: provinceBoards(world), leaders: provinceLeaders };
  addUpperBodies(hands, fromProvince, PROVINCE_SIZES);
}
