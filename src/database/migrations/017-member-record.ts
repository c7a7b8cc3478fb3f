/** The record of a person (access.md 2.5) and the kinship register (1.4). */
export const up = `
create table member_record (
  id                         uuid    not null,
  citizen_id                 text collate "C",
  card_number                text collate "C",
  card_issued_on             date,
  card_issued_at             text,
  profile_number             text collate "C",
  birth_date                 date,
  phone                      text collate "C",
  email                      text collate "C",
  permanent_address          text,
  temporary_address          text,
  birth_name                 text,
  aliases                    text,
  birth_place                text,
  home_town                  text,
  ethnicity                  text,
  religion                   text,
  health                     text,
  photo                      text collate "C",
  occupation                 text,
  employment_status          text,
  general_education          text,
  professional_qualification text,
  academic_title             text,
  foreign_languages          text,
  it_level                   text,
  youth_union_date           date,
  work_history               text,
  rewards                    text,
  family_history             text,
  political_history          text,
  verified_at                date,
  verified_by_id             uuid,
  version                    integer not null default 1,
  constraint member_record_pk primary key (id),
  constraint member_record_person_exists foreign key (id) references member (id) on delete cascade,
  constraint member_record_verifier_exists foreign key (verified_by_id) references member (id),
  constraint member_record_verified_by_someone check ((verified_at is null) = (verified_by_id is null)),
  constraint member_record_citizen_id_form check (citizen_id ~ '^([0-9]{9}|[0-9]{12})$'),
  constraint member_record_phone_form check (phone ~ '^0[0-9]{9,10}$'),
  constraint member_record_citizen_id_taken unique (citizen_id),
  constraint member_record_card_number_taken unique (card_number)
);

create index member_record_phone on member_record (phone) where phone is not null;
create index member_record_verifier on member_record (verified_by_id) where verified_by_id is not null;

comment on table member_record is
  'Records of persons (hồ sơ đảng viên), one for each, with the same id; the person gives the levels (access.md 2.5).';
comment on column member_record.citizen_id is 'Citizen identity number: 12 digits, 9 for the older kind.';
comment on column member_record.phone is 'Digits with the leading 0.';
comment on column member_record.work_history is 'As text; so are rewards, family_history and political_history.';
comment on column member_record.verified_at is 'Day on which the record was last checked, by verified_by_id.';

-- One record for each person, whoever writes the person.
create function member_has_record() returns trigger
language plpgsql as $$
begin
  insert into member_record (id) select id from new_rows;
  return null;
end $$;

create trigger member_has_record after insert on member
referencing new table as new_rows for each statement execute function member_has_record();

insert into member_record (id) select id from member;

create table kinship (
  id          uuid not null default uuidv7(),
  person_id   uuid not null,
  relative_id uuid,
  relation    text not null,
  name        text not null,
  source      text not null,
  constraint kinship_pk primary key (id),
  constraint kinship_person_exists foreign key (person_id) references member (id),
  constraint kinship_relative_exists foreign key (relative_id) references member (id),
  constraint kinship_of_two check (relative_id <> person_id),
  constraint kinship_relation_known check (relation in ('SPOUSE', 'PARENT', 'CHILD', 'SIBLING', 'SPOUSE_PARENT', 'SPOUSE_SIBLING')),
  constraint kinship_source_known check (source in ('DECLARED', 'REGISTERED')),
  constraint kinship_name_not_empty check (name <> '' and name is nfc normalized),
  constraint kinship_once unique (person_id, relation, relative_id)
);

create index kinship_relative on kinship (relative_id) where relative_id is not null;

comment on table kinship is 'Relatives of persons, declared or registered (quan hệ gia đình); kin of access.md 1.4 in either direction.';
comment on column kinship.relative_id is 'The relative, where a person of ours.';
comment on column kinship.relation is 'What the relative is to the person.';

-- Kin decide on no matter of each other (K4): a change holds from the next request on.
create function authz_kinship() returns trigger
language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform authz_touch_people(array(select person_id from old_rows union select relative_id from old_rows where relative_id is not null));
  end if;
  if tg_op <> 'DELETE' then
    perform authz_touch_people(array(select person_id from new_rows union select relative_id from new_rows where relative_id is not null));
  end if;
  return null;
end $$;

create trigger kinship_authz_insert after insert on kinship
referencing new table as new_rows for each statement execute function authz_kinship();
create trigger kinship_authz_update after update on kinship
referencing old table as old_rows new table as new_rows for each statement execute function authz_kinship();
create trigger kinship_authz_delete after delete on kinship
referencing old table as old_rows for each statement execute function authz_kinship();
`;
