import { policy, roles } from '../kernel/policy.js';
import { oneself, drafted, either, fourEyes, inScope, letter, ofUnit, through, when, within, type Rows } from '../kernel/scope.js';
import { OrganizationEvent } from './organization-event.entity.js';

const at = (...stages: readonly string[]): Rows => when(stages.join(' or '), { stage: { $in: stages } });
const decided = when('≥DECIDED', { stage: { $in: ['DECIDED', 'EFFECTIVE'] } });
/** A returned one stays with those who could decide it (access.md 2.0). */
const pending = at('SUBMITTED', 'RETURNED');

/** A row with two sets of levels: either set (access.md 1.7). */
const touching = (side: Rows): Rows => either(side, through('receivers', within));

const ofLevel = (level: number): Rows => when(`subject of level ${level}`, { subjectLevel: level });
const directly = when('directly under the province', { l2: 0 });
const provincialSubject = either(ofLevel(2), ofLevel(3).and(directly));
const lowerSubject = when('subject of level 4 or 5', { subjectLevel: { $gte: 4, $lte: 5 } });

/** `u in deciders` of access.md 2.2, by the level of the grant's unit. */
const provinceDecides = within.and(provincialSubject);
const upperDecides = either(within.and(ofLevel(3)), through('coDeciders', within));
const grassrootsDecides = within.and(lowerSubject);

/** The receiving parent is named from the decision on alone. */
const UNDECIDED = { except: ['receiving', 'receivingLabel'] };

/** Rows of the roles that draft: an act needs its row among those of the same grant (access.md 1.8). */
const ofP3o = either(drafted, provinceDecides.and(at('SUBMITTED')), touching(letter('P')).and(decided));
const ofB4 = either(drafted, upperDecides.and(at('SUBMITTED', 'REQUESTED')), touching(letter('B')).and(decided));
const ofG1 = either(drafted, grassrootsDecides.and(at('SUBMITTED', 'RETURNED', 'REQUESTED')), touching(letter('G')).and(decided));
const ofG2 = either(drafted, touching(letter('G')).and(decided));

/** What each may draft; W besides (access.md 2.0). */
const byB4 = within.and(either(ofLevel(3), ofUnit));

/** `judge` and `asked` of an act look at the present state: no act is possible on what was rejected or cancelled. */
const judged = when('SUBMITTED', { state: 'SUBMITTED' });
const asked = when('REQUESTED', { state: 'REQUESTED' });
const due = when('DECIDED', { state: 'DECIDED' });
const ownCell = ofUnit.and(when('subject = u, a cell', { type: { $ne: 'ESTABLISH' }, subjectLevel: { $ne: 4 } }));

export const organizationEventPolicy = policy(OrganizationEvent, '2.2', [
  roles('P1 P2 P3o B1 B2 B6 B7').on(touching(inScope).and(decided)).read('F0'),
  roles('I').on(touching(within).and(decided)).read('F0'),
  roles('B3')
    .on(touching(letter('B')).and(decided))
    .read('base'),
  roles('B4')
    .on(touching(letter('B')).and(decided))
    .read('F0'),
  roles('G1 G2')
    .on(touching(letter('G')).and(decided))
    .read('F0'),

  roles('P2').on(provinceDecides.and(pending)).read('F0 F3', UNDECIDED),
  roles('P2').on(provinceDecides.and(decided)).read('F3'),
  roles('B1 B2').on(upperDecides.and(pending)).read('F0 F3', UNDECIDED),
  roles('B1 B2').on(upperDecides.and(decided)).read('F3'),
  roles('P3o')
    .on(provinceDecides.and(at('SUBMITTED')))
    .read('F0 F3', UNDECIDED),
  roles('B4')
    .on(upperDecides.and(at('SUBMITTED', 'REQUESTED')))
    .read('F0 F3', UNDECIDED),
  roles('G1')
    .on(grassrootsDecides.and(at('SUBMITTED', 'RETURNED', 'REQUESTED')))
    .read('F0 F3', UNDECIDED),
  roles('P3o B4 G1 G2 C1').on(drafted).read('F0 F3', UNDECIDED),
  roles('P3o B4 G1 G2 C1').on(drafted.and(decided)).read('F0'),
  roles('S')
    .on(oneself('submittedBy').and(when('not DRAFT', { stage: { $ne: 'DRAFT' } })))
    .read('base'),

  roles('C1').on(ownCell).may('requestOrganizationEvent'),
  roles('P3o').on(provinceDecides).may('createOrganizationEvent'),
  roles('B4').on(byB4).may('createOrganizationEvent'),
  roles('G1 G2').on(within).may('createOrganizationEvent'),
  roles('P3o').on(ofP3o.and(provinceDecides)).may('editOrganizationEvent', 'submitOrganizationEvent'),
  roles('B4').on(ofB4.and(byB4)).may('editOrganizationEvent', 'submitOrganizationEvent'),
  roles('G1').on(ofG1.and(within)).may('editOrganizationEvent', 'submitOrganizationEvent'),
  roles('G2').on(ofG2.and(within)).may('editOrganizationEvent'),
  roles('B4').on(upperDecides.and(within).and(asked)).may('adoptOrganizationEvent'),
  roles('G1').on(grassrootsDecides.and(asked)).may('adoptOrganizationEvent'),

  roles('P2').on(provinceDecides.and(judged)).may('returnOrganizationEvent', 'rejectOrganizationEvent'),
  roles('B1 B2').on(upperDecides.and(judged)).may('returnOrganizationEvent', 'rejectOrganizationEvent'),
  roles('G1').on(grassrootsDecides.and(judged)).may('returnOrganizationEvent', 'rejectOrganizationEvent'),
  roles('P2').on(provinceDecides.and(judged).and(fourEyes)).may('decideOrganizationEvent'),
  roles('B1 B2').on(upperDecides.and(judged).and(fourEyes)).may('decideOrganizationEvent'),
  roles('G1').on(grassrootsDecides.and(judged).and(fourEyes)).may('decideOrganizationEvent'),

  roles('P2').on(provinceDecides.and(due)).may('applyOrganizationEvent'),
  roles('B1 B2').on(upperDecides.and(due)).may('applyOrganizationEvent'),
  roles('G1').on(grassrootsDecides.and(due)).may('applyOrganizationEvent'),
  roles('P3o').on(drafted.and(provinceDecides)).may('cancelOrganizationEvent'),
  roles('B4').on(drafted.and(byB4)).may('cancelOrganizationEvent'),
  roles('G1 G2').on(drafted.and(within)).may('cancelOrganizationEvent'),
]);
