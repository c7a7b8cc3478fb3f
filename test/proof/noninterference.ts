import type { DocumentNode } from 'graphql';
import type { Client } from 'pg';
import type { Asker } from './askers.js';
import { Evaluator } from './evaluator.js';
import type { Operation } from './operations.js';
import type { Row, Tables } from './oracle/rows.js';
import type { Answer } from './product.js';
import type { Proving } from './proving.js';
import { nounNamed, type World } from './worldview.js';

/** Operations that are asked before and after one round of changes. */
const ROUND = 12;
const CHANGES = 60;

/** A field whose hidden values change, its column, how another value is made, and on which rows it can be. */
type Change = readonly [type: string, field: string, column: string, make: (n: number) => string | number, only?: string];

const text = (n: number): string => `đổi ${n}`;
const day = (n: number): string => `20${String(10 + (n % 12)).padStart(2, '0')}-0${1 + (n % 9)}-1${n % 9}`;
const digits = (n: number): string => String(100_000_000 + (n % 900_000_000));

const CHANGES_OF: readonly Change[] = [
  ...['email', 'permanentAddress', 'homeTown', 'ethnicity', 'health', 'familyHistory', 'politicalHistory', 'workHistory', 'rewards'].map(
    (field): Change => ['MemberRecord', field, field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), text],
  ),
  ['MemberRecord', 'citizenId', 'citizen_id', (n) => `031${digits(n)}`],
  ['MemberRecord', 'phone', 'phone', (n) => `08${digits(n)}`],
  ['MemberRecord', 'cardIssuedOn', 'card_issued_on', day],
  ['Member', 'birthYear', 'birth_year', (n) => 1950 + (n % 50)],
  ['Member', 'gender', 'gender', (n) => (n % 2 ? 'M' : 'F')],
  ['Member', 'fullName', 'full_name', text],
  ['Member', 'standing', 'standing', (n) => (n % 2 ? 'EXEMPT' : 'OFFICIAL')],
  ['Member', 'admissionDate', 'admission_date', (n) => `19${String(60 + (n % 29))}-01-01`],
  ['Kinship', 'name', 'name', text],
  ['Correction', 'note', 'note', text],
  ['CorrectionItem', 'newValue', 'new_value', text],
  ['Qualification', 'completedOn', 'completed_on', day],
  ['Qualification', 'school', 'school', text],
  ['Membership', 'endReason', 'end_reason', text],
  ...['reason', 'remarks', 'votes'].map((field): Change => ['MembershipEvent', field, field, text]),
  ['OrganizationEvent', 'draftText', 'draft_text', text],
  ['OrganizationEvent', 'comments', 'comments', text],
  ['OrganizationEvent', 'votes', 'votes', text],
  ['OrganizationEvent', 'newName', 'new_name', text],
  ['OrganizationEvent', 'headCount', 'head_count', (n) => n % 60],
  ['SeatHolding', 'endReason', 'end_reason', text],
  ['SeatHolding', 'votes', 'votes', text],
  ['SeatHolding', 'proposalNote', 'proposal_note', text],
  ['SeatHolding', 'backdateReason', 'backdate_reason', text],
  ['SeatHolding', 'backdateApproval', 'backdate_approval', text],
  ['Document', 'title', 'title', text],
  ['Document', 'content', 'content', text],
  ['Document', 'date', 'date', day],
  ['Account', 'failedSignIns', 'failed_sign_ins', (n) => n % 9],
  ['Account', 'username', 'username', (n) => `x${n}`],
  ['RoleGrant', 'purpose', 'purpose', text],
  ['MemberExport', 'reason', 'reason', text],
  ['Moratorium', 'title', 'title', text],
  ['Organization', 'name', 'name', text],
  ['Organization', 'sector', 'sector', text],
  ...['comments', 'appraisal', 'documentNumber'].map((field): Change => [
    'PlanningEntry',
    field,
    field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    text,
  ]),
  ['PlanningCycle', 'documentNumber', 'document_number', text],
  ['Term', 'congressNo', 'congress_no', (n) => 1 + (n % 30)],
  ['Body', 'name', 'name', text],
  ['TrainingPlan', 'title', 'title', text],
  ['TrainingPlan', 'budget', 'budget', (n) => n % 1000],
  ['TrainingPlan', 'remarks', 'remarks', text],
  ['TrainingClass', 'title', 'title', text],
  ['TrainingClass', 'place', 'place', text],
  ['TrainingSession', 'topic', 'topic', text],
  ['Enrolment', 'nominatedOn', 'nominated_on', day],
  ['Attendance', 'excuse', 'excuse', text, 'not present'],
  ['EnrolmentResult', 'score', 'score', (n) => String(n % 10), 'passed is not null'],
  ['Ballot', 'comments', 'comments', text],
  ['Ballot', 'date', 'date', day],
  ['Vacancy', 'comments', 'comments', text],
  ['Vacancy', 'since', 'since', day],
];

/** Types of which a hidden row is doubled. */
const DOUBLED = ['Qualification', 'Document', 'MembershipEvent', 'TrainingPlan'];
/** Rows that follow from others, and from which. */
const DERIVED = ['training_need'] as const;
const FOLLOWED: readonly (keyof Tables)[] = ['planning_entry', 'seat_holding', 'qualification', 'enrolment'];

/** The rows that the asker does not see, and the fields of the others that the asker does not read. */
function hidden(world: World, asker: Asker, type: string, field: string): readonly Row[] {
  const actor = world.actor(asker.account, asker.reason);
  // `viewer` shows everyone the own account's name.
  const own = type === 'Account' ? actor.account.id : null;
  return world.oracle.rowsOf(type).filter(({ id }) => id !== own && !world.oracle.readable(actor, type, id, field));
}

/** Columns that an insert may name: generated ones follow. */
async function storedColumns(client: Client, table: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  return rows.map(({ name }) => name).join(', ');
}

/** Changes hidden values and doubles hidden rows; names the tables in which something changed. */
async function change(proof: Proving, asker: Asker): Promise<readonly (keyof Tables)[]> {
  const { random, world, ground } = proof;
  const touched = new Set<keyof Tables>();
  for (let i = 0; i < CHANGES; i += 1) {
    const [type, field, column, make, only = 'true'] = random.pick(CHANGES_OF);
    const rows = hidden(world, asker, type, field);
    if (rows.length === 0) continue;
    const { table } = nounNamed(type);
    const ids = random.shuffled(rows).slice(0, random.int(1, 8)).map(({ id }) => id); // prettier-ignore
    // An actor is kept for one version of its account, with the user name; no act of the product changes that name.
    const renewed = type === 'Account' ? ', authz_version = authz_version + 1' : '';
    // Needs are worked out anew by statement: rows that they follow from change together, to one value.
    for (const some of FOLLOWED.includes(table) ? [ids] : ids.map((id) => [id])) {
      const changed = `update ${table} set ${column} = $2${renewed} where id = any($1) and ${only}`;
      await ground.client.query(changed, [some, make(random.int(1, 1_000_000_000))]);
    }
    touched.add(table);
  }
  for (const type of DOUBLED) {
    const rows = hidden(world, asker, type, 'id');
    if (rows.length === 0) continue;
    const { table } = nounNamed(type);
    await ground.client.query(
      `insert into ${table} (${await storedColumns(ground.client, table)}) select ${await storedColumns(ground.client, table)}
       from (select (jsonb_populate_record(t, jsonb_build_object('id', uuidv7()))).* from ${table} t where t.id = $1) t`,
      [random.pick(rows).id],
    );
    touched.add(table);
  }
  return [...touched, ...DERIVED];
}

interface Asked {
  readonly operation: Operation;
  readonly document: DocumentNode;
  readonly wanted: string;
  readonly before: Answer;
}

/** What an asker may not see makes no difference: the same operations give the same bytes when it changes. */
export async function proveNoninterference(proof: Proving, pairs: number): Promise<void> {
  let round = 0;
  while (proof.tally.noninterference < pairs) {
    const asker = proof.askers[round % proof.askers.length];
    if (!asker) return;
    round += 1;
    await proveRound(proof, asker, Math.min(ROUND, pairs - proof.tally.noninterference));
  }
}

async function proveRound(proof: Proving, asker: Asker, count: number): Promise<void> {
  const asked: Asked[] = [];
  proof.product.forget(asker.account);
  for (let i = 0; i < count; i += 1) {
    const { operation } = proof.operation();
    const document = proof.product.document(operation);
    const before = await proof.product.ask({ ...asker, resolved: false }, document, operation.variables);
    asked.push({ operation, document, wanted: expected(proof, asker, operation, document), before });
  }
  const tables = await change(proof, asker);
  proof.world = await proof.ground.look(proof.world, tables);
  for (const { operation, document, wanted, before } of asked) {
    // A name may be shown as a label, and a person counted, where the row is hidden: then something was changed that is seen.
    if (expected(proof, asker, operation, document) !== wanted) continue;
    const after = await proof.product.ask({ ...asker, resolved: false }, document, operation.variables);
    if (after.text !== before.text || after.code !== before.code) {
      throw proof.disagreement('Hidden rows make a difference', asker, { ...operation, before, after });
    }
    proof.tally.noninterference += 1;
  }
}

function expected(proof: Proving, { account, reason }: Asker, { variables }: Operation, document: DocumentNode): string {
  return JSON.stringify(new Evaluator(proof.schema, proof.world, proof.world.actor(account, reason)).answer(document, variables));
}
