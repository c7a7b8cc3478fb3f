/** Results and certificates, one for each enrolment (access.md 2.18). */
export const up = `
create table enrolment_result (
  id                 uuid    not null,
  class_id           uuid    not null,
  member_id          uuid    not null,
  passed             boolean,
  score              text    collate "C",
  grade              text,
  certificate_type   text,
  certificate_number text    collate "C",
  issued_on          date,
  qualification_id   uuid,
  edited_by          uuid,
  version            integer not null default 1,
  constraint enrolment_result_pk primary key (id),
  constraint enrolment_result_of_enrolment foreign key (id) references enrolment (id) on delete cascade,
  constraint enrolment_result_class_exists foreign key (class_id) references training_class (id),
  constraint enrolment_result_member_exists foreign key (member_id) references member (id),
  constraint enrolment_result_qualification_exists foreign key (qualification_id) references qualification (id),
  constraint enrolment_result_editor_exists foreign key (edited_by) references member (id),
  constraint enrolment_result_grade_known check (grade in ('EXCELLENT', 'GOOD', 'FAIR', 'AVERAGE', 'BELOW_STANDARD')),
  constraint enrolment_result_certificate_type_known check (certificate_type in ('CERTIFICATE', 'DIPLOMA')),
  constraint enrolment_result_score_form check (score ~ '^(10|[0-9])([.][0-9]{1,2})?$'),
  constraint enrolment_result_graded_when_entered check (passed is not null or (score is null and grade is null)),
  constraint enrolment_result_grade_fits check ((grade = 'BELOW_STANDARD') is distinct from passed or grade is null),
  constraint enrolment_result_certificate_when_passed check (certificate_type is null or passed),
  constraint enrolment_result_certificate_whole
    check ((certificate_type is null) = (certificate_number is null) and (certificate_type is null) = (issued_on is null))
);

create index enrolment_result_class on enrolment_result (class_id);
create index enrolment_result_member on enrolment_result (member_id);
create index enrolment_result_qualification on enrolment_result (qualification_id) where qualification_id is not null;
create index enrolment_result_editor on enrolment_result (edited_by) where edited_by is not null;

comment on table enrolment_result is 'Result and certificate of an enrolment, same id (kết quả, chứng chỉ); made with it, by trigger.';
comment on column enrolment_result.class_id is 'Of the enrolment, which never changes it; so member_id.';
comment on column enrolment_result.passed is 'Null until the result is entered.';
comment on column enrolment_result.qualification_id is 'The qualification that the completed level has proposed.';

create function enrolment_has_result() returns trigger
language plpgsql as $$
begin
  insert into enrolment_result (id, class_id, member_id) values (new.id, new.class_id, new.member_id);
  return null;
end $$;

create trigger enrolment_has_result after insert on enrolment for each row execute function enrolment_has_result();

create function enrolment_is_of_one_class() returns trigger
language plpgsql as $$
begin
  perform refuse('enrolment_is_of_one_class', 'enrolment', 'An enrolment keeps its class and its person');
  return null;
end $$;

create trigger enrolment_is_of_one_class before update of class_id, member_id on enrolment
for each row when ((new.class_id, new.member_id) is distinct from (old.class_id, old.member_id)) execute function enrolment_is_of_one_class();
`;
