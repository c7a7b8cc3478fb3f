import 'reflect-metadata';
import type { Collection } from '@mikro-orm/core';
import { Entity, ManyToOne, OneToMany, OneToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true })
@Entity({ tableName: 'organization' })
export class Organization {
  @PrimaryKey({ type: 'integer' })
  no!: number;

  @Field(() => ID)
  @Property({ type: 'uuid' })
  id!: string;

  @Field(() => String)
  @Property({ type: 'text' })
  code!: string;

  @Field(() => String)
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String)
  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'text' })
  state!: string;

  @Property({ type: 'integer', nullable: true })
  parent!: number | null;

  @Property({ type: 'integer' })
  l1!: number;

  @Property({ type: 'integer' })
  l2!: number;

  @Property({ type: 'integer' })
  l3!: number;

  @Property({ type: 'integer' })
  l4!: number;

  @Property({ type: 'integer' })
  l5!: number;

  @OneToOne(() => OrganizationCount, (count) => count.organization)
  count!: OrganizationCount | null;

  @OneToMany(() => PlanningCycle, (cycle) => cycle.organization)
  cycles!: Collection<PlanningCycle>;
}

@ObjectType({ simpleResolvers: true })
@Entity({ tableName: 'planning_cycle' })
export class PlanningCycle {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => String)
  @Property({ type: 'text' })
  term!: string;

  @Field(() => String)
  @Property({ type: 'text' })
  state!: string;

  @ManyToOne(() => Organization, { joinColumn: 'unit' })
  organization!: Organization;

  @Property({ type: 'integer', fieldName: 'drafting_unit', nullable: true })
  draftingUnit!: number | null;

  @Property({ type: 'integer' })
  l1!: number;

  @Property({ type: 'integer' })
  l2!: number;

  @Property({ type: 'integer' })
  l3!: number;
}

@ObjectType({ simpleResolvers: true })
export class PlanningCycleConnection {
  @Field(() => [PlanningCycle])
  nodes!: PlanningCycle[];
}

@ObjectType({ simpleResolvers: true })
@Entity({ tableName: 'organization_count' })
export class OrganizationCount {
  @OneToOne(() => Organization, (organization) => organization.count, {
    primary: true,
    owner: true,
    joinColumn: 'no',
    referenceColumnName: 'no',
  })
  organization!: Organization;

  @Property({ type: 'integer', fieldName: 'member_count' })
  memberCount!: number;

  @Property({ type: 'integer', fieldName: 'probationary_count' })
  probationaryCount!: number;

  @Property({ type: 'integer', fieldName: 'official_count' })
  officialCount!: number;

  @Property({ type: 'integer', fieldName: 'unit_count' })
  unitCount!: number;

  @Property({ type: 'integer', fieldName: 'cell_count' })
  cellCount!: number;
}

@ObjectType({ simpleResolvers: true })
@Entity({ tableName: 'member' })
export class Member {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => String)
  @Property({ type: 'text', fieldName: 'full_name' })
  fullName!: string;

  @Property({ type: 'text', fieldName: 'given_name' })
  givenName!: string;

  @Property({ type: 'text', fieldName: 'family_name' })
  familyName!: string;

  @Property({ type: 'text', fieldName: 'middle_name' })
  middleName!: string;

  @Field(() => String)
  @Property({ type: 'text' })
  standing!: string;

  @Field(() => String, { nullable: true })
  @Property({ type: 'date', fieldName: 'admission_date', nullable: true })
  admissionDate!: string | null;

  @Property({ type: 'integer', fieldName: 'home_unit', nullable: true })
  homeNo!: number | null;

  @Property({ type: 'integer' })
  l1!: number;

  @Property({ type: 'integer' })
  l2!: number;

  @Property({ type: 'integer' })
  l3!: number;

  @Property({ type: 'integer' })
  l5!: number;

  @OneToMany(() => Membership, (membership) => membership.member)
  memberships!: Collection<Membership>;
}

@Entity({ tableName: 'membership' })
export class Membership {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Member, { joinColumn: 'member_id' })
  member!: Member;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'text' })
  status!: string;

  @Property({ type: 'date', fieldName: 'valid_from' })
  validFrom!: string;

  @Property({ type: 'date', fieldName: 'valid_to', nullable: true })
  validTo!: string | null;

  @Property({ type: 'integer' })
  l1!: number;

  @Property({ type: 'integer' })
  l2!: number;

  @Property({ type: 'integer' })
  l3!: number;
}

@Entity({ tableName: 'seat' })
export class Seat {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  title!: string;

  @Property({ type: 'text' })
  state!: string;

  @Property({ type: 'integer' })
  l1!: number;

  @Property({ type: 'integer' })
  l2!: number;

  @Property({ type: 'integer' })
  l3!: number;
}

@ObjectType('Holding', { simpleResolvers: true })
@Entity({ tableName: 'seat_holding' })
export class SeatHolding {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => String)
  @Property({ type: 'text' })
  title!: string;

  @Property({ type: 'text' })
  state!: string;

  @Field(() => String)
  @Property({ type: 'date', fieldName: 'valid_from' })
  from!: string;

  @Property({ type: 'uuid', fieldName: 'member_id' })
  memberId!: string;

  @Property({ type: 'integer' })
  unit!: number;

  @Property({ type: 'integer' })
  l1!: number;

  @Property({ type: 'integer' })
  l2!: number;

  @Property({ type: 'integer' })
  l3!: number;
}

@ObjectType({ simpleResolvers: true })
@Entity({ tableName: 'training_class' })
export class TrainingClass {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => String, { nullable: true })
  @Property({ type: 'text' })
  code!: string;

  @Field(() => String)
  @Property({ type: 'text' })
  title!: string;

  @Field(() => String)
  @Property({ type: 'text' })
  state!: string;

  @Property({ type: 'text' })
  stage!: string;

  @Field(() => Int, { nullable: true })
  @Property({ type: 'integer', fieldName: 'enrolled_count' })
  enrolledCount!: number;

  @Field(() => Int, { nullable: true })
  @Property({ type: 'integer', fieldName: 'completed_count' })
  completedCount!: number;

  @Property({ type: 'integer', fieldName: 'drafting_unit', nullable: true })
  draftingUnit!: number | null;

  @Property({ type: 'integer' })
  l1!: number;

  @Property({ type: 'integer' })
  l2!: number;

  @Property({ type: 'integer' })
  l3!: number;
}

@ObjectType({ simpleResolvers: true })
@Entity({ tableName: 'training_session' })
export class TrainingSession {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid', fieldName: 'class_id' })
  classId!: string;

  @Field(() => Int, { nullable: true })
  @Property({ type: 'integer' })
  no!: number;

  @Field(() => String, { nullable: true })
  @Property({ type: 'date' })
  date!: string;

  @Field(() => String, { nullable: true })
  @Property({ type: 'text' })
  topic!: string;
}

@ObjectType({ simpleResolvers: true })
@Entity({ tableName: 'enrolment' })
export class Enrolment {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid', fieldName: 'class_id' })
  classId!: string;

  @ManyToOne(() => Member, { joinColumn: 'member_id' })
  member!: Member;

  @Field(() => String)
  @Property({ type: 'text' })
  state!: string;

  @Property({ type: 'integer' })
  unit!: number;

  @OneToMany(() => EnrolmentParty, (party) => party.enrolment)
  parties!: Collection<EnrolmentParty>;

  @Property({ type: 'integer' })
  l1!: number;

  @Property({ type: 'integer' })
  l2!: number;

  @Property({ type: 'integer' })
  l3!: number;
}

@Entity({ tableName: 'enrolment_party' })
export class EnrolmentParty {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Enrolment, { joinColumn: 'enrolment_id' })
  enrolment!: Enrolment;

  @Property({ type: 'text' })
  role!: string;

  @Property({ type: 'integer' })
  l1!: number;

  @Property({ type: 'integer' })
  l2!: number;

  @Property({ type: 'integer' })
  l3!: number;
}

@Entity({ tableName: 'attendance' })
export class Attendance {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid', fieldName: 'enrolment_id' })
  enrolmentId!: string;

  @Property({ type: 'boolean' })
  present!: boolean;
}

@ObjectType({ simpleResolvers: true })
export class TrainingSessionConnection {
  @Field(() => [TrainingSession])
  nodes!: TrainingSession[];
}

@ObjectType({ simpleResolvers: true })
export class EnrolmentConnection {
  @Field(() => [Enrolment])
  nodes!: Enrolment[];

  @Field(() => Int)
  totalCount!: number;
}

@ObjectType({ simpleResolvers: true })
@Entity({ tableName: 'body' })
export class Body {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => String, { nullable: true })
  @Property({ type: 'text' })
  kind!: string;

  @Field(() => String, { nullable: true })
  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  state!: string;

  @Property({ type: 'date', fieldName: 'valid_from' })
  validFrom!: string;

  @Property({ type: 'date', fieldName: 'valid_to', nullable: true })
  validTo!: string | null;

  @ManyToOne(() => Organization, { joinColumn: 'unit' })
  organization!: Organization;
}

@Entity({ tableName: 'moratorium' })
export class Moratorium {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'array' })
  processes!: string[];

  @Property({ type: 'text' })
  state!: string;

  @Property({ type: 'date', fieldName: 'valid_from' })
  validFrom!: string;

  @Property({ type: 'date', fieldName: 'valid_to', nullable: true })
  validTo!: string | null;

  @Property({ type: 'integer', fieldName: 'scope_unit', nullable: true })
  scopeUnit!: number | null;
}

@ObjectType({ simpleResolvers: true })
@Entity({ tableName: 'training_plan' })
export class TrainingPlan {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  id!: string;

  @Property({ type: 'integer' })
  unit!: number;

  @ManyToOne(() => Body, { joinColumn: 'owner_body' })
  body!: Body;

  @Field(() => String, { nullable: true })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => Int)
  @Property({ type: 'integer' })
  year!: number;

  @Field(() => String)
  @Property({ type: 'text' })
  state!: string;

  @Field(() => Int, { nullable: true })
  @Property({ type: 'integer', nullable: true })
  budget!: number | null;

  @Field(() => [String], { nullable: true })
  @Property({ type: 'array' })
  items!: string[];

  @Field(() => Int)
  @Property({ type: 'integer' })
  version!: number;

  @Property({ type: 'integer', fieldName: 'drafting_unit', nullable: true })
  draftingUnit!: number | null;

  @Property({ type: 'uuid', fieldName: 'created_by', nullable: true })
  createdBy!: string | null;

  @Property({ type: 'uuid', fieldName: 'edited_by', nullable: true })
  editedBy!: string | null;
}

@Entity({ tableName: 'audit_log' })
export class AuditLine {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  id!: string;

  @Property({ type: 'datetime' })
  at!: Date;

  @Property({ type: 'integer', nullable: true })
  unit!: number | null;

  @Property({ type: 'uuid', fieldName: 'account_id' })
  accountId!: string;

  @Property({ type: 'uuid', fieldName: 'member_id' })
  memberId!: string;

  @Property({ type: 'array' })
  roles!: string[];

  @Property({ type: 'array', fieldName: 'role_units', columnType: 'int[]' })
  roleUnits!: number[];

  @Property({ type: 'text' })
  act!: string;

  @Property({ type: 'text', fieldName: 'entity_type' })
  entityType!: string;

  @Property({ type: 'uuid', fieldName: 'row_id' })
  rowId!: string;

  @Property({ type: 'array', fieldName: 'changed_fields' })
  changedFields!: string[];

  @Property({ type: 'text' })
  outcome!: string;

  @Property({ type: 'text' })
  address!: string;
}

@ObjectType({ simpleResolvers: true })
export class TrainingPlanPayload {
  @Field(() => TrainingPlan, { nullable: true })
  trainingPlan!: TrainingPlan | null;
}

@ObjectType({ simpleResolvers: true })
export class UnitLabel {
  @Field(() => String)
  name!: string;
}

@ObjectType({ simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class OrganizationConnection {
  @Field(() => [Organization])
  nodes!: Organization[];

  @Field(() => Int)
  totalCount!: number;
}

@ObjectType({ simpleResolvers: true })
export class MemberConnection {
  @Field(() => [Member])
  nodes!: Member[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ObjectType({ simpleResolvers: true })
export class HoldingConnection {
  @Field(() => [SeatHolding])
  nodes!: SeatHolding[];

  @Field(() => Int)
  totalCount!: number;
}
