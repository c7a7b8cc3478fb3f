import { scopeColumns, scopeRules } from './scope.js';

/** Rights given for one object (access.md 1.6): role grants, what they name, and how they raise account.authz_version. */
export const up = `
create table identity_parameter (
  code  text      not null collate "C",
  valid daterange not null,
  value integer   not null,
  constraint identity_parameter_pk primary key (code, valid without overlaps),
  constraint identity_parameter_code_known check (code in ('ASSIGNMENT_DAYS', 'BREAK_GLASS_HOURS')),
  constraint identity_parameter_value_positive check (value > 0)
);

insert into identity_parameter (code, valid, value) values
  ('ASSIGNMENT_DAYS', daterange(null, null), 30),
  ('BREAK_GLASS_HOURS', daterange(null, null), 24);

comment on table identity_parameter is 'Numbers of the rules on rights, each with the days on which it holds (access.md 1.6, K18).';
comment on column identity_parameter.value is 'Longest time of an assignment in days, time of a break-glass in hours.';

create table role_grant (
  id                   uuid        not null default uuidv7(),
  ${scopeColumns('role_grant')},
  kind                 text        not null,
  role                 text        not null,
  state                text        not null,
  holding_id           uuid,
  account_id           uuid,
  member_id            uuid        not null,
  delegator_holding_id uuid,
  subjects             text[]      not null default '{}',
  acts                 text[]      not null default '{}',
  case_grant           boolean     not null default false,
  purpose              text        not null,
  valid_from           date        not null,
  valid_to             date,
  ends_at              timestamptz,
  document_id          uuid,
  drafting_unit        integer,
  created_by           uuid,
  edited_by            uuid,
  approved_by          uuid,
  end_reason           text,
  recorded_on          date        not null,
  version              integer     not null default 1,
  constraint role_grant_pk primary key (id),
  constraint role_grant_has_unit check (unit is not null),
  constraint role_grant_kind_known check (kind in ('ASSIGNMENT', 'CLERK', 'SECURITY_OFFICER', 'DELEGATION', 'BREAK_GLASS')),
  constraint role_grant_role_known check (role in ('P1', 'P2', 'P3o', 'P3k', 'P3t', 'P3v', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B7c',
    'G1', 'G2', 'G3', 'C1', 'M', 'S', 'V', 'I', 'A', 'T')),
  constraint role_grant_state_known check (state in ('PROPOSED', 'ACTIVE', 'REJECTED', 'REVOKED', 'ENDED')),
  constraint role_grant_holding_exists foreign key (holding_id) references seat_holding (id),
  constraint role_grant_account_exists foreign key (account_id) references account (id),
  constraint role_grant_member_exists foreign key (member_id) references member (id),
  constraint role_grant_delegator_exists foreign key (delegator_holding_id) references seat_holding (id),
  constraint role_grant_document_exists foreign key (document_id) references document (id),
  constraint role_grant_drafting_unit_exists foreign key (drafting_unit) references organization (no),
  constraint role_grant_creator_exists foreign key (created_by) references member (id),
  constraint role_grant_editor_exists foreign key (edited_by) references member (id),
  constraint role_grant_approver_exists foreign key (approved_by) references member (id),
  constraint role_grant_has_base check ((kind = 'CLERK') = (account_id is not null) and (kind = 'CLERK') = (holding_id is null)),
  constraint role_grant_has_delegator check ((kind = 'DELEGATION') = (delegator_holding_id is not null)),
  constraint role_grant_not_to_oneself check (delegator_holding_id <> holding_id),
  constraint role_grant_delegation_is_written check (kind <> 'DELEGATION'
    or (document_id is not null and valid_to is not null and cardinality(subjects) + cardinality(acts) > 0)),
  constraint role_grant_lists_of_delegation check (kind = 'DELEGATION' or cardinality(subjects) + cardinality(acts) = 0),
  constraint role_grant_assignment_ends check (kind <> 'ASSIGNMENT' or valid_to is not null),
  constraint role_grant_break_glass_ends check ((kind = 'BREAK_GLASS') = (ends_at is not null)),
  constraint role_grant_four_eyes check (approved_by is distinct from created_by or approved_by is null),
  constraint role_grant_days_in_order check (valid_to >= valid_from),
  constraint role_grant_purpose_not_empty check (purpose <> '')
);

-- Runs before the scope triggers (by name), which place the grant in the unit found here.
create function role_grant_from_base() returns trigger
language plpgsql as $$
begin
  if new.holding_id is not null then
    select h.unit, h.member_id into new.unit, new.member_id from seat_holding h where h.id = new.holding_id;
  else
    select m.unit, m.id into new.unit, new.member_id from account a join member m on m.id = a.member_id where a.id = new.account_id;
  end if;
  if new.unit is null or new.member_id is null then
    perform refuse('role_grant_has_unit', 'role_grant', 'The base of a role grant is a holding, or the account of a person with a unit');
  end if;
  return new;
end $$;

create trigger role_grant_from_base before insert or update of holding_id, account_id, unit, member_id on role_grant
for each row execute function role_grant_from_base();
${scopeRules({ table: 'role_grant', living: `new.state in ('PROPOSED', 'ACTIVE')`, columns: 'state, unit, holding_id, account_id' })}
create index role_grant_holding on role_grant (holding_id) where holding_id is not null;
create index role_grant_account on role_grant (account_id) where account_id is not null;
create index role_grant_member on role_grant (member_id);
create index role_grant_delegator on role_grant (delegator_holding_id) where delegator_holding_id is not null;
create index role_grant_document on role_grant (document_id) where document_id is not null;
create index role_grant_drafting_unit on role_grant (drafting_unit) where drafting_unit is not null;
create index role_grant_creator on role_grant (created_by) where created_by is not null;
create index role_grant_editor on role_grant (edited_by) where edited_by is not null;
create index role_grant_approver on role_grant (approved_by) where approved_by is not null;
create index role_grant_l1_from on role_grant (l1, valid_from, id);
create index role_grant_l2_from on role_grant (l2, valid_from, id);
create index role_grant_l3_from on role_grant (l3, valid_from, id);
create index role_grant_l4_from on role_grant (l4, valid_from, id);
create index role_grant_l5_from on role_grant (l5, valid_from, id);

comment on table role_grant is 'Rights given for one object, each on a base holding (access.md 1.6).';
comment on column role_grant.unit is 'Unit of the base holding, of a CLERK that of the person; kept by trigger.';
comment on column role_grant.member_id is 'Who has the right: the holder of the base holding, the person of a CLERK''s account; kept by trigger.';
comment on column role_grant.role is 'Role that the right belongs to: of a DELEGATION the delegator''s, else one of the base holding.';
comment on column role_grant.delegator_holding_id is 'The seat whose role is delegated (K17).';
comment on column role_grant.subjects is 'Types that a DELEGATION opens for reading.';
comment on column role_grant.acts is 'Acts that a DELEGATION opens.';
comment on column role_grant.case_grant is 'It has a CASE target: a case grant of access.md 2.8; kept by trigger.';
comment on column role_grant.ends_at is 'End of a BREAK_GLASS, a point in real time (K18).';
comment on column role_grant.created_by is 'Person who proposed it, or broke the glass.';
comment on column role_grant.end_reason is 'Why it was rejected or revoked.';

create table role_grant_target (
  id            uuid not null default uuidv7(),
  role_grant_id uuid not null,
  kind          text not null,
  target_id     uuid not null,
  constraint role_grant_target_pk primary key (id),
  constraint role_grant_target_grant_exists foreign key (role_grant_id) references role_grant (id),
  constraint role_grant_target_kind_known check (kind in ('PERSON', 'CLASS', 'CYCLE', 'ENTRY', 'VACANCY', 'UNIT', 'CASE')),
  constraint role_grant_target_once unique (role_grant_id, kind, target_id)
);

create index role_grant_target_of on role_grant_target (target_id);
comment on table role_grant_target is 'What a role grant names (access.md 1.6); a CASE stands for its subjects.';
comment on column role_grant_target.target_id is 'The row named, of the table that the kind tells; no key, for the tables are many.';

-- A delegation follows the delegator's seat and standing as well as the delegate's (K17).
create or replace function authz_touch_people(people uuid[]) returns void
language sql as $$
  update account set authz_version = authz_version + 1 where member_id in (
    select unnest(people)
    union
    select g.member_id from seat_holding h join role_grant g on g.delegator_holding_id = h.id
    where h.member_id = any(people) and g.state = 'ACTIVE')
$$;

create or replace function authz_touch_units(units integer[]) returns void
language sql as $$
  update account set authz_version = authz_version + 1 where id in (
    select id from account where unit = any(units)
    union
    select a.id from seat_holding h join account a on a.member_id = h.member_id where h.unit = any(units) and h.state = 'ACTIVE'
    union
    select a.id from membership m join account a on a.member_id = m.member_id
    where m.unit = any(units) and m.status = 'ACTIVE' and m.kind = 'OFFICIAL'
    union
    select a.id from seat_holding h join role_grant g on g.delegator_holding_id = h.id join account a on a.member_id = g.member_id
    where h.unit = any(units) and h.state = 'ACTIVE' and g.state = 'ACTIVE'
    union
    select a.id from organization o join role_grant_target t on t.target_id = o.id join role_grant g on g.id = t.role_grant_id
    join account a on a.member_id = g.member_id
    where o.no = any(units) and t.kind = 'UNIT' and g.state = 'ACTIVE')
$$;

-- Both versions of a row that kept what rights depend on cancel each other out.
create function authz_role_grant() returns trigger
language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform authz_touch_people(array(select member_id from new_rows));
  elsif tg_op = 'DELETE' then
    perform authz_touch_people(array(select member_id from old_rows));
  else
    perform authz_touch_people(array(
      select distinct r.member_id
      from (select 1 as one, id, member_id, kind, role, state, holding_id, account_id, delegator_holding_id, subjects, acts,
              valid_from, valid_to, ends_at from new_rows
            union all select -1, id, member_id, kind, role, state, holding_id, account_id, delegator_holding_id, subjects, acts,
              valid_from, valid_to, ends_at from old_rows) r
      group by r.id, r.member_id, r.kind, r.role, r.state, r.holding_id, r.account_id, r.delegator_holding_id, r.subjects, r.acts,
        r.valid_from, r.valid_to, r.ends_at having sum(r.one) <> 0));
  end if;
  return null;
end $$;

create trigger role_grant_authz_insert after insert on role_grant
referencing new table as new_rows for each statement execute function authz_role_grant();
create trigger role_grant_authz_update after update on role_grant
referencing old table as old_rows new table as new_rows for each statement execute function authz_role_grant();
create trigger role_grant_authz_delete after delete on role_grant
referencing old table as old_rows for each statement execute function authz_role_grant();

create function role_grant_target_changed() returns trigger
language plpgsql as $$
declare
  grants uuid[] := '{}';
begin
  if tg_op <> 'DELETE' then
    grants := array[new.role_grant_id];
  end if;
  if tg_op <> 'INSERT' then
    grants := grants || old.role_grant_id;
  end if;
  update role_grant g
  set case_grant = exists (select from role_grant_target t where t.role_grant_id = g.id and t.kind = 'CASE')
  where g.id = any(grants)
    and g.case_grant is distinct from exists (select from role_grant_target t where t.role_grant_id = g.id and t.kind = 'CASE');
  perform authz_touch_people(array(select member_id from role_grant where id = any(grants)));
  return null;
end $$;

create trigger role_grant_target_changed after insert or update or delete on role_grant_target
for each row execute function role_grant_target_changed();
`;
