import { code, json, number, text, type Form } from './json.js';
import { FRESH, globalId, rule, type Query } from './query.js';

/** What the audit log says of the act: whose right it was, and which fields it wrote. */
export const AUDIT = {
  role: 'G1',
  act: 'createTrainingPlan',
  entity: 'TrainingPlan',
  changed: [
    ...['budget', 'createdBy', 'decisionId', 'draftingUnit', 'editedBy', 'items', 'ownerBodyId', 'remarks', 'state', 'submittedBy'],
    ...['submittedOn', 'title', 'unitNo', 'year'],
  ],
} as const;

const TITLE = `Kế hoạch bồi dưỡng cấp ủy viên ${FRESH}`;
const ITEMS = ['Nghiệp vụ công tác đảng cho cấp ủy viên', 'Tập huấn bí thư, phó bí thư chi bộ'];
const TERMS = { year: 2022, title: TITLE, budget: 45_000, items: ITEMS };

/** The body that is to carry the plan out, where the actor may make one for it today. */
export const PLACE = `select b.id, b.kind, b.name, o.no, o.name as unit_name from body b join organization o on o.no = b.unit
  where b.id = :body::uuid and b.state = 'ACTIVE' and b.valid_from <= date '2022-11-14' and (b.valid_to is null or b.valid_to > date '2022-11-14')
    and ${rule.plan('b')} and not ${rule.suspended('TRAINING', 'o')}`;

export const MAKE = `insert into training_plan (unit, owner_body, year, title, budget, items, drafting_unit, created_by, edited_by)
  select p.no, p.id, :year::int, :title::text, :budget::int, :items::text[], p.no, :person::uuid, :person::uuid from place p`;

/** One line for the plan `m`. */
export const LOG = `insert into audit_log (at, unit, account_id, member_id, roles, role_units, act, entity_type, row_id, changed_fields, outcome, address)
  select clock_timestamp(), m.unit, :account::uuid, :person::uuid, array['${AUDIT.role}'], array[m.unit], '${AUDIT.act}', '${AUDIT.entity}', m.id,
    '{${AUDIT.changed.join(',')}}'::text[], 'DONE', '127.0.0.1'`;

function written(form: Form): string {
  const plan = form.object({
    title: text('m.title'),
    year: number('m.year'),
    state: code('m.state'),
    budget: number('m.budget', true),
    items: json('to_json(m.items)'),
    version: number('m.version'),
    unitLabel: json(`(${form.object({ name: text('p.unit_name') })})`),
    ownerBody: json(`(${form.object({ kind: code('p.kind'), name: text('p.name') })})`),
  });
  const payload = form.object({ trainingPlan: json(`(${plan})`) });
  const all = form.object({ createTrainingPlan: json(`(select ${payload} from made m cross join place p)`, true) });
  return `with place as materialized (${PLACE}),
    made as (${MAKE} returning id, unit, title, year, state, budget, items, version),
    logged as (${LOG} from made m)
    select (${all})::text as json`;
}

const TEXT = `mutation Act($input: CreateTrainingPlanInput!) {
  createTrainingPlan(input: $input) { trainingPlan { title year state budget items version unitLabel { name } ownerBody { kind name } } } }`;

/** A grassroots secretary drafts a training plan: the plan, its line in the audit log, and the plan read back. */
export const act: Query = {
  id: 'Q8',
  name: 'act',
  role: 'secretary',
  others: [],
  nation: false,
  open: false,
  own: TEXT,
  plain: TEXT,
  pgl: `mutation Act($input: BenchCreateTrainingPlanInput!) {
    createTrainingPlan: benchCreateTrainingPlan(input: $input) { trainingPlan: result { title year state budget items version
      unitLabel: organizationByUnit { name } ownerBody: bodyByOwnerBody { kind name } } } }`,
  pglVariables: ({ body }) => ({ input: { body, ...TERMS } }),
  cut: (data) => data,
  parameters: ({ subjects: { body } }) => [
    { variables: { body, ...TERMS, input: { idempotencyKey: FRESH, ownerBodyId: globalId('Body', body), ...TERMS } }, page: 0 },
  ],
  written: (form) => ({ name: `act ${form.name}`, sql: written(form) }),
  cursor: null,
  writes: {
    made: `with plan as (select * from training_plan where title = '${TITLE.replace(FRESH, '')}' || $1)
      select json_build_object('plans', (select json_agg(to_jsonb(p) - 'id') from plan p),
        'lines', (select json_agg(to_jsonb(a) - '{id,at,row_id}'::text[]) from audit_log a where a.row_id in (select id from plan)))::text as made`,
    removal: [
      `delete from audit_log where row_id in (select id from training_plan where title like '${TITLE.replace(/\?+$/, '')}%')`,
      `delete from training_plan where title like '${TITLE.replace(/\?+$/, '')}%'`,
      `delete from idempotency_key where key like '${FRESH.replace(/\?+$/, '')}%'`,
      'vacuum (analyze) audit_log, training_plan, idempotency_key',
    ],
    settled: 'analyze audit_log, training_plan, idempotency_key',
  },
};
