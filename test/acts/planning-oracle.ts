import { from, type Table, type Test } from './table-oracle.js';

/* access.md 2.11, 2.13 and 2.14 read aloud: one line of the norm is one line here. Every act needs W (2.0). */

const and =
  (...tests: readonly Test[]): Test =>
  (at) =>
    tests.every((test) => test(at));
const w: Test = (at) => at.w();
const provincial = and(w, (at) => at.provincial);
const low = and(w, (at) => at.low);

const OPEN = from('DRAFT OPEN COLLECTING SUBMITTED UNDER_APPRAISAL APPROVED PUBLISHED ANNUAL_REVIEW CLOSED', 'OPEN');
const opened: Test = (at) => at.in() && OPEN(at.row.state);
/** Own drafts alone, of any noun here: by worked example 26 and 4.6 who drafted a list loses it with its org (docs/decisions/44). */
const mine: Test = (at) => at.own && at.is('DRAFT', 'RETURNED');
const asked: Test = (at) => at.in() && at.fact('consentRequested');

/** Whoever decides publishes and reviews, which the norm leaves open (docs/decisions/28). */
const judged = (guard: Test): Readonly<Record<string, Test>> => ({
  ...{ decidePlanningCycle: guard, publishPlanningCycle: guard, reviewPlanningCycle: guard },
});

/** 2.11 Planning cycle. */
export const CYCLE: Table = {
  lines: [
    { roles: 'P1 B3 B7 G2', rows: opened },
    { roles: 'P2', rows: (at) => opened(at) || asked(at), acts: { consentPlanningCycle: provincial, ...judged(provincial) } },
    {
      roles: 'P3o',
      rows: (at) => opened(at) || asked(at) || mine(at),
      acts: { createPlanningCycle: provincial, editPlanningCycle: provincial, appraisePlanningCycle: provincial },
    },
    {
      roles: 'B1 B2',
      rows: (at) => opened(at) || mine(at),
      acts: { openPlanningCycle: and(w, (at) => at.fact('consented')), ...judged(low), closePlanningCycle: low },
    },
    {
      roles: 'B4',
      rows: (at) => opened(at) || mine(at),
      acts: {
        createPlanningCycle: w,
        editPlanningCycle: w,
        requestPlanningConsent: w,
        submitPlanningCycle: (at) => at.isOwner,
        appraisePlanningCycle: low,
      },
    },
    { roles: 'G1', rows: opened, acts: { submitPlanningCycle: and(w, (at) => at.is('COLLECTING') && !at.fact('uncounted')) } },
    { roles: 'C1', rows: (at) => at.isOwner && OPEN(at.row.state) },
  ],
  from: {
    editPlanningCycle: ['DRAFT'],
    requestPlanningConsent: ['DRAFT'],
    consentPlanningCycle: ['DRAFT'],
    openPlanningCycle: ['DRAFT'],
    submitPlanningCycle: ['COLLECTING'],
    appraisePlanningCycle: ['SUBMITTED'],
    decidePlanningCycle: ['UNDER_APPRAISAL'],
    publishPlanningCycle: ['APPROVED'],
    reviewPlanningCycle: ['PUBLISHED', 'ANNUAL_REVIEW'],
    closePlanningCycle: ['PUBLISHED', 'ANNUAL_REVIEW'],
  },
  second: ['consentPlanningCycle', 'decidePlanningCycle'],
  apart: ['decidePlanningCycle'],
  needs: {
    requestPlanningConsent: (row) => !row.facts?.['consentRequested'],
    consentPlanningCycle: (row) => row.facts?.['consentRequested'] === true && !row.facts['consentGiven'],
    submitPlanningCycle: (row) => !row.facts?.['uncounted'],
  },
};

/** DRAFT, NOMINATED and RETURNED are not ≥PROPOSED; a RETURNED row is seen by those who could decide it (2.0). */
const PROPOSED = from('DRAFT NOMINATED PROPOSED APPRAISED APPROVED APPOINTED REMOVED EXPIRED', 'PROPOSED');
const proposed: Test = (at) => at.in() && PROPOSED(at.row.state);
const returned = (decides: Test): Test => and((at) => at.is('RETURNED'), decides);

/** Who decides entries sends them back, and who edits them tells the person, which the norm leaves open (docs/decisions/28). */
const settled = (guard: Test): Readonly<Record<string, Test>> => ({
  ...{ decidePlanningEntry: guard, decidePlanningRemoval: guard, returnPlanningEntry: guard },
});

/** 2.13 Planning entry; `person` is who is planned. */
export const ENTRY: Table = {
  lines: [
    { roles: 'P1', rows: proposed },
    { roles: 'P3o', rows: proposed, acts: { appraisePlanningEntry: provincial } },
    {
      roles: 'P2',
      rows: (at) => (proposed(at) && at.provincial) || returned(provincial)(at),
      acts: settled(provincial),
    },
    {
      roles: 'B1 B2',
      rows: (at) => proposed(at) || returned(low)(at),
      acts: settled(low),
    },
    {
      roles: 'B4',
      rows: (at) => proposed(at) || mine(at),
      acts: {
        createPlanningEntry: w,
        editPlanningEntry: w,
        proposePlanningEntry: w,
        proposePlanningRemoval: w,
        notifyPlanningEntry: w,
        appraisePlanningEntry: low,
      },
    },
    {
      roles: 'B7 B7c',
      t: 'ENTRY CYCLE',
      rows: (at) => at.in() && at.t && at.is('PROPOSED', 'APPRAISED'),
      acts: { giveInspectionOpinion: w },
    },
    { roles: 'G1 G2', rows: proposed },
    { roles: 'C1', rows: (at) => at.isOwner && PROPOSED(at.row.state) },
    {
      roles: 'S',
      rows: (at) => at.self !== null && at.row.person === at.self && at.fact('notified') && from('PROPOSED APPRAISED APPROVED APPOINTED REMOVED EXPIRED', 'APPROVED')(at.row.state), // prettier-ignore
    },
  ],
  from: {
    editPlanningEntry: ['DRAFT', 'RETURNED'],
    proposePlanningEntry: ['NOMINATED', 'DRAFT', 'RETURNED'],
    appraisePlanningEntry: ['PROPOSED'],
    giveInspectionOpinion: ['PROPOSED', 'APPRAISED'],
    decidePlanningEntry: ['APPRAISED'],
    proposePlanningRemoval: ['APPROVED'],
    decidePlanningRemoval: ['APPROVED'],
    returnPlanningEntry: ['PROPOSED', 'APPRAISED'],
    notifyPlanningEntry: ['APPROVED'],
  },
  second: ['decidePlanningEntry', 'decidePlanningRemoval'],
  apart: ['decidePlanningEntry', 'decidePlanningRemoval', 'appraisePlanningEntry', 'giveInspectionOpinion'],
  // cond (K10): while the cycle is undecided the actor is not planned or nominated for that title.
  hidden: ({ facts, candidates = [] }, self) => facts?.['undecided'] === true && self !== null && candidates.includes(self),
  // The stage of the cycle is as docs/decisions/28 has it.
  needs: {
    editPlanningEntry: (row) => row.facts?.['taking'] === true,
    // While the list is made the last ballot decides who is proposed (domain.md 3.3).
    proposePlanningEntry: (row) => row.facts?.['taking'] === true && row.facts['passed'] === true,
    appraisePlanningEntry: (row) => row.facts?.['judging'] === true,
    decidePlanningEntry: (row) => row.facts?.['judging'] === true,
    proposePlanningRemoval: (row) => row.facts?.['listed'] === true,
    decidePlanningRemoval: (row) => row.facts?.['listed'] === true && row.facts['leaving'] === true,
    notifyPlanningEntry: (row) => row.facts?.['listed'] === true && !row.facts['notified'],
  },
};

const VACANT = from('DRAFT PROPOSED APPRAISED DECIDED FILLED CLOSED', 'PROPOSED');
const vacant: Test = (at) => at.in() && VACANT(at.row.state);

/** Who decides returns, fills and closes, which the norm leaves open (docs/decisions/41). */
const closing = (guard: Test): Readonly<Record<string, Test>> => ({
  ...{ decideVacancy: guard, returnVacancy: guard, fillVacancy: guard, closeVacancy: guard },
});

/** 2.14 Vacancy. */
export const VACANCY: Table = {
  lines: [
    { roles: 'P1 P3o', rows: vacant },
    { roles: 'P2', rows: (at) => vacant(at) || returned(provincial)(at), acts: closing(provincial) },
    { roles: 'B1 B2', rows: (at) => vacant(at) || returned(low)(at), acts: closing(low) },
    {
      roles: 'B4',
      rows: (at) => vacant(at) || mine(at),
      acts: { createVacancy: w, editVacancy: w, submitVacancy: w, appraiseVacancy: w },
    },
    { roles: 'B7', t: 'VACANCY', rows: (at) => vacant(at) && at.t, acts: { giveVacancyOpinion: w } },
    { roles: 'G1 G2', rows: (at) => vacant(at) || mine(at), acts: { createVacancy: w, editVacancy: w, submitVacancy: w } },
  ],
  from: {
    editVacancy: ['DRAFT', 'RETURNED'],
    submitVacancy: ['DRAFT', 'RETURNED'],
    appraiseVacancy: ['PROPOSED'],
    giveVacancyOpinion: ['PROPOSED', 'APPRAISED'],
    decideVacancy: ['APPRAISED'],
    returnVacancy: ['PROPOSED', 'APPRAISED'],
    fillVacancy: ['DECIDED'],
    closeVacancy: ['PROPOSED', 'APPRAISED', 'DECIDED', 'FILLED'],
  },
  second: ['decideVacancy'],
  apart: ['decideVacancy', 'appraiseVacancy', 'giveVacancyOpinion'],
  // cond before DECIDED: the actor is not a candidate.
  hidden: ({ candidates = [], state }, self) =>
    self !== null && candidates.includes(self) && !['DECIDED', 'FILLED', 'CLOSED'].includes(state),
};

const confirmed: Test = (at) => at.in() && at.is('CONFIRMED');
const ofMeeting: Test = (at) => at.isOwner && at.is('CONFIRMED');

/** 2.12 Ballot, and its slips; a clerk's right stands on the account, with S. */
export const BALLOT: Table = {
  lines: [
    { roles: 'P1 P2 P3o', t: 'CYCLE', rows: (at) => confirmed(at) && at.t },
    { roles: 'B1', rows: confirmed },
    { roles: 'B2', rows: (at) => confirmed(at) && at.fact('late') },
    { roles: 'B4', rows: confirmed, acts: { createBallot: w } },
    // Nobody is asked about what has been decided (docs/decisions/44).
    { roles: 'B7', t: 'CYCLE', rows: (at) => confirmed(at) && at.t, acts: { giveBallotOpinion: and(w, (at) => at.fact('undecided')) } },
    { roles: 'G1 C1', rows: ofMeeting },
    { roles: 'G2', rows: () => false, acts: { createBallot: w } },
    {
      roles: 'S',
      t: 'BALLOT',
      rows: (at) => at.t && at.is('OPEN', 'COUNTED'),
      acts: { enterBallotCount: () => true, confirmBallotCount: () => true },
    },
    {
      roles: 'S',
      rows: (at) => at.fact('slip') && at.self !== null && at.row.person === at.self && at.is('OPEN'),
      acts: { castBallotSlip: () => true },
    },
  ],
  from: { enterBallotCount: ['OPEN', 'COUNTED'], confirmBallotCount: ['COUNTED'], giveBallotOpinion: ['CONFIRMED'] },
  second: ['confirmBallotCount'],
  apart: ['giveBallotOpinion'],
  // cond (K4, K10): while the cycle is undecided neither who stands for the title nor kin of one.
  hidden: ({ facts, candidates = [], kin = [] }, self) =>
    facts?.['undecided'] === true && self !== null && [...candidates, ...kin].includes(self),
};
