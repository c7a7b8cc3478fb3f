import type { Rows } from '../rows.js';
import { addTrainingRules, STANDARDS } from '../training-rules.js';
import type { Homes, Places } from './accounts.js';
import { addAccounts, addAssignment, reserve } from './accounts.js';
import { addAllBodies } from './all-bodies.js';
import { addEnrolments } from './enrolments.js';
import { addBallotsAndVacancies } from './ballots.js';
import { addEvents } from './events.js';
import { addHomes, addMerged, addMergedBodies } from './homes.js';
import { addFormer, addHosts, addPredecessors, addSponsored } from './others.js';
import { addMembershipEvents } from './membership-events.js';
import { addPlanning } from './planning.js';
import { addProposals, addRecognitions } from './recognition.js';
import { addRecords } from './records.js';
import { addRulebook } from './rulebook.js';
import { Seating } from './seating.js';
import { Staff } from './staff.js';
import { addTraining } from './training.js';
import { addCandidates } from './trainees.js';
import type { World } from './world.js';
import { cellsOf, COLLEGE, largeCells, LARGE, named, OFFICE, settle } from './world.js';

/** Cells with Party groups: each has one for every so many members. */
const GROUPED = 2;
const MEMBERS_OF_A_GROUP = 8;

function addGroups({ maker, manned }: World): void {
  const large = manned.flatMap(({ cells }) => cells).filter(({ members }) => members >= MEMBERS_OF_A_GROUP * 3);
  for (const { unit, members } of large.slice(0, GROUPED)) {
    for (let index = 1; index <= Math.floor(members / MEMBERS_OF_A_GROUP); index++) {
      maker.make(unit, 'GROUP', `${unit.code}.T${index}`, `Tổ đảng số ${index}`, '2019-01-01');
    }
  }
}

function placesOf(world: World): { readonly places: Places; readonly homes: Homes } {
  const { cell, others } = largeCells(world);
  const { province, bloc } = world.units;
  const places = { province: province.no, bloc: bloc.no, committee: named(world, LARGE).unit.no, cell: cell.unit.no };
  const offices = cellsOf(world, 'Đảng bộ Văn phòng Tỉnh ủy');
  return { places, homes: { province: offices, bloc: cellsOf(world, OFFICE), committee: others, cell: [cell] } };
}

/** Memberships, the merger of a college, former members, candidates, guests and hosts. */
function addMoves(world: World): ReturnType<typeof addFormer> {
  const { builder, maker, units, manned, offices, people } = world;
  const cells = manned.flatMap((each) => each.cells);
  const random = world.random.fork('moves');
  const college = named(world, COLLEGE);
  const merged = addMerged(builder, maker, units.bloc, college.unit.no, college.cells.slice(2, 4));
  const movers = addHomes(builder, random, [...cells, ...offices], merged);
  addMergedBodies(builder, merged, movers);
  const former = addFormer(builder, random, people, cells);
  addSponsored(random, people, cells);
  const [elsewhere] = offices;
  if (elsewhere) addHosts(builder, random, cells, largeCells(world).cell, elsewhere);
  return former;
}

/** The rules on cadres, the lists of both terms, how they were voted, and the seats that were filled from them. */
function addPlans({ builder, random, units }: World): void {
  const planning = addRulebook(builder, units.bloc);
  addTrainingRules(builder, STANDARDS);
  addPlanning(builder, random.fork('planning'), planning.id, units);
  addBallotsAndVacancies(builder, random.fork('ballots'));
}

/** The demo dataset as at 14/11/2022: the province, its direct organisations, and the bloc of provincial agencies in full. */
export async function demoRows(): Promise<Rows> {
  const world = settle();
  const { builder, random, units } = world;
  const staff = new Staff(random.fork('staff'));
  const { places, homes } = placesOf(world);
  const { reserved, people } = reserve(staff, places, homes);
  addAllBodies(world, { staff, seating: new Seating(builder, reserved), random: random.fork('bodies') });
  const former = addMoves(world);
  addPredecessors(builder, former);
  addRecognitions(builder, units.bloc, units.grassroots);
  addProposals(builder, units.grassroots);
  addGroups(world);
  addMembershipEvents(builder, units.bloc);
  await addAccounts(builder, people, places);
  addEvents(builder, units.bloc, units.grassroots);
  addAssignment(builder, people, places.bloc);
  addCandidates(world);
  addRecords(builder, random.fork('records'));
  addPlans(world);
  addTraining(world);
  addEnrolments(builder, random.fork('enrolments'), units.bloc.no);
  return builder.rows;
}
