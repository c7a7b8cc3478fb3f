import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { nouns } from '../../src/kernel/nouns.js';
import { buildDangboSchema } from '../../src/server/schema.js';
import { Ground } from '../acts/ground.js';

let ground: Ground;

beforeAll(async () => {
  ground = await Ground.open();
});

afterAll(() => ground.close());

const cansOf = (name: string): string => {
  const fields =
    nouns()
      .find((noun) => noun.name === name)
      ?.fields.values() ?? [];
  const cans = [...fields].flatMap((field) => (field.kind === 'can' ? [field.name] : []));
  return `${cans.join(' ')} viewerPermissions { action allowed reason }`;
};

interface Permission {
  readonly action: string;
  readonly allowed: boolean;
  readonly reason: string | null;
}

/** Every `viewerPermissions` in an answer, wherever it stands. */
function permissionsIn(value: unknown): readonly (readonly Permission[])[] {
  if (Array.isArray(value)) return value.flatMap(permissionsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'viewerPermissions' ? [inner as readonly Permission[]] : permissionsIn(inner),
  );
}

const LISTS = {
  documents: 'Document',
  moratoria: 'Moratorium',
  ruleSets: 'RuleSet',
  roleGrants: 'RoleGrant',
  accounts: 'Account',
  memberExports: 'MemberExport',
  holdings: 'SeatHolding',
  planningCycles: 'PlanningCycle',
  planningEntries: 'PlanningEntry',
  ballots: 'Ballot',
  ballotSlips: 'BallotSlip',
  vacancies: 'Vacancy',
  trainingPlans: 'TrainingPlan',
  trainingClasses: 'TrainingClass',
};

test.each(['P1@X', 'P2@X', 'P3o@X', 'P3v@X', 'B1@K', 'B2@K', 'B4@K', 'B6@K', 'G1@A', 'G2@A', 'C1@A1', 'I@K', 'A@X'])(
  '%s can ask what may be done with the rows of every type, in lists',
  async (spec) => {
    buildDangboSchema();
    const { username } = await ground.actor([spec]);
    const lists = Object.entries(LISTS).map(([list, name]) => `${list}(first: 5) { nodes { ${cansOf(name)} } }`);
    const enrolments = `enrolments(first: 5) { nodes { ${cansOf('Enrolment')} result { ${cansOf('EnrolmentResult')} } } }`;
    const person = `corrections { nodes { ${cansOf('Correction')} } } qualifications { nodes { ${cansOf('Qualification')} } } record { ${cansOf('MemberRecord')} }`;
    const document = `{ ${lists.join(' ')} ${enrolments} members(first: 5) { nodes { ${cansOf('Member')} ${person} } } }`;
    for (const _lane of ['resolved', 'direct']) {
      const { body } = await ground.server.as(username).query(document);
      expect(body.errors).toBeUndefined();
      const all = permissionsIn(body.data).flat();
      expect(all.length).toBeGreaterThan(0);
      expect(all.filter(({ allowed, reason }) => allowed !== (reason === null))).toEqual([]);
    }
  },
);

test('every type whose rows have acts is asked above or in the matrix of its acts', () => {
  buildDangboSchema();
  const asked = [
    ...Object.values(LISTS),
    'Member',
    'Correction',
    'Qualification',
    'MemberRecord',
    'MembershipEvent',
    'OrganizationEvent',
    'Enrolment',
    'EnrolmentResult',
  ];
  const acting = nouns().filter(({ shown, acts }) => shown && acts.size > 0);
  expect(acting.map(({ name }) => name).sort()).toEqual(asked.sort());
});
