import { Field, ID, InputType, Int } from 'type-graphql';
import { enumerationNamed } from '../kernel/enumeration.js';
import { CalendarDate } from '../kernel/scalars.js';

type Type = 'DEGREE_TRAINING' | 'FOSTERING' | 'WORKSHOP';
type Level = 'ELEMENTARY' | 'INTERMEDIATE' | 'ADVANCED' | 'AWARENESS' | 'NEW_MEMBERS' | 'UPDATE' | 'SKILLS';
type Sector = 'ALL' | 'PARTY' | 'STATE' | 'HEALTH' | 'EDUCATION' | 'ENTERPRISE';
type Subject =
  | ('POLITICAL_THEORY' | 'PARTY_BUILDING' | 'INSPECTION' | 'PROPAGANDA' | 'MASS_WORK')
  | ('OFFICE_WORK' | 'STATE_MANAGEMENT' | 'PROFESSION' | 'FOREIGN_LANGUAGE' | 'IT');
type Audience =
  | ('CANDIDATES' | 'NEW_MEMBERS' | 'MEMBERS' | 'COMMITTEE_MEMBERS' | 'CELL_SECRETARIES')
  | ('PLANNED_CADRES' | 'INSPECTION_STAFF' | 'OFFICE_STAFF' | 'PROPAGANDA_STAFF' | 'CADRES');
const named = (name: string) => (): typeof String => enumerationNamed(name) as typeof String;

const KEY = 'Key of this request, 1 to 100 characters (khóa chống lặp): the same key and input give the same outcome for 24 hours.';
const VERSION = 'Version of the class that you have seen (phiên bản); another one now is CONFLICT.';
const WORDS = {
  code: 'Code (mã lớp), 1 to 50 characters, unique for the organiser.',
  title: 'Title (tên lớp), 1 to 500 characters.',
  type: 'Type (loại hình).',
  level: 'What it leads to (trình độ, chương trình); it has to fit the type.',
  sector: 'Sector of the units whose people it is for (ngành).',
  field: 'Field (lĩnh vực).',
  audience: 'For whom it is (đối tượng).',
  place: 'Place (địa điểm), at most 500 characters.',
  school: 'School that gives it (cơ sở đào tạo), at most 500 characters.',
  from: 'First day (khai giảng).',
  to: 'Last day, itself included (bế giảng).',
  topics: 'Topics (chuyên đề), at most 50 of at most 500 characters.',
  capacity: 'Greatest number of participants (chỉ tiêu).',
  plan: 'The plan that it is of, of the same unit and the year of its first day.',
  document: 'The document that decides it (quyết định mở lớp); a class without a plan needs one to be announced.',
  sessions: 'Sessions (các buổi học), at most 200.',
  lecturers: 'Lecturers of the class as a whole (giảng viên, báo cáo viên), at most 50.',
};

@InputType('TrainingLecturerInput', { description: 'A lecturer: a person here, or the name of someone from outside; one of the two.' })
export class TrainingLecturerInput {
  @Field(() => ID, { nullable: true, description: 'The person, who then sees the class.' })
  memberId?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of someone from outside, at most 200 characters.' })
  name?: string | null;
}

@InputType('TrainingSessionInput', { description: 'A session of a class (buổi học).' })
export class TrainingSessionInput {
  @Field(() => CalendarDate, { description: 'Day (ngày), within the days of the class.' })
  date!: string;

  @Field(() => String, { description: 'When it begins, HH:MM (bắt đầu).' })
  from!: string;

  @Field(() => String, { description: 'When it ends, HH:MM (kết thúc).' })
  to!: string;

  @Field(() => String, { description: 'Topic (nội dung, chuyên đề), 1 to 500 characters.' })
  topic!: string;

  @Field(() => [TrainingLecturerInput], { nullable: true, description: 'Lecturers of the session (giảng viên, báo cáo viên), at most 20.' })
  lecturers?: TrainingLecturerInput[] | null;
}

@InputType('TrainingClassActInput', { description: 'What every act on a training class takes.' })
abstract class TrainingClassActInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('TrainingClassInput', { description: 'What every act on a training class that is there takes.' })
abstract class TrainingClassInput extends TrainingClassActInput {
  @Field(() => ID, { description: 'The class.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;
}

@InputType('CreateTrainingClassInput', { description: 'A class to be planned (dự kiến mở lớp).' })
export class CreateTrainingClassInput extends TrainingClassActInput {
  @Field(() => ID, { description: 'The body that is to carry it out (cơ quan chủ trì); its unit, of level 2 or 3, organises the class.' })
  ownerBodyId!: string;

  @Field(() => String, { description: WORDS.code })
  code!: string;

  @Field(() => String, { description: WORDS.title })
  title!: string;

  @Field(named('TrainingType'), { description: WORDS.type })
  type!: Type;

  @Field(named('TrainingLevel'), { description: WORDS.level })
  level!: Level;

  @Field(named('TrainingSector'), { description: WORDS.sector })
  sector!: Sector;

  @Field(named('TrainingField'), { description: WORDS.field })
  field!: Subject;

  @Field(named('TrainingAudience'), { description: WORDS.audience })
  audience!: Audience;

  @Field(() => String, { nullable: true, description: WORDS.place })
  place?: string | null;

  @Field(() => String, { nullable: true, description: WORDS.school })
  school?: string | null;

  @Field(() => CalendarDate, { description: WORDS.from })
  from!: string;

  @Field(() => CalendarDate, { description: WORDS.to })
  to!: string;

  @Field(() => [String], { nullable: true, description: WORDS.topics })
  topics?: string[] | null;

  @Field(() => Int, { description: WORDS.capacity })
  capacity!: number;

  @Field(() => ID, { nullable: true, description: WORDS.plan })
  planId?: string | null;

  @Field(() => ID, { nullable: true, description: WORDS.document })
  documentId?: string | null;

  @Field(() => [TrainingSessionInput], { nullable: true, description: WORDS.sessions })
  sessions?: TrainingSessionInput[] | null;

  @Field(() => [TrainingLecturerInput], { nullable: true, description: WORDS.lecturers })
  lecturers?: TrainingLecturerInput[] | null;
}

@InputType('EditTrainingClassInput', { description: 'What to change in a planned class (sửa lớp); what is left out stays as it is.' })
export class EditTrainingClassInput extends TrainingClassInput {
  @Field(() => String, { nullable: true, description: WORDS.code })
  code?: string | null;

  @Field(() => String, { nullable: true, description: WORDS.title })
  title?: string | null;

  @Field(named('TrainingType'), { nullable: true, description: WORDS.type })
  type?: Type | null;

  @Field(named('TrainingLevel'), { nullable: true, description: WORDS.level })
  level?: Level | null;

  @Field(named('TrainingSector'), { nullable: true, description: WORDS.sector })
  sector?: Sector | null;

  @Field(named('TrainingField'), { nullable: true, description: WORDS.field })
  field?: Subject | null;

  @Field(named('TrainingAudience'), { nullable: true, description: WORDS.audience })
  audience?: Audience | null;

  @Field(() => String, { nullable: true, description: WORDS.place })
  place?: string | null;

  @Field(() => String, { nullable: true, description: WORDS.school })
  school?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: WORDS.from })
  from?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: WORDS.to })
  to?: string | null;

  @Field(() => [String], { nullable: true, description: WORDS.topics })
  topics?: string[] | null;

  @Field(() => Int, { nullable: true, description: WORDS.capacity })
  capacity?: number | null;

  @Field(() => ID, { nullable: true, description: WORDS.plan })
  planId?: string | null;

  @Field(() => ID, { nullable: true, description: WORDS.document })
  documentId?: string | null;

  @Field(() => [TrainingSessionInput], { nullable: true, description: `${WORDS.sessions} They take the place of those before.` })
  sessions?: TrainingSessionInput[] | null;

  @Field(() => [TrainingLecturerInput], { nullable: true, description: `${WORDS.lecturers} They take the place of those before.` })
  lecturers?: TrainingLecturerInput[] | null;
}

@InputType('AnnounceTrainingClassInput', { description: 'A planned class to be announced (thông báo mở lớp).' })
export class AnnounceTrainingClassInput extends TrainingClassInput {}

@InputType('OpenTrainingEnrolmentInput', { description: 'An announced class that is to take nominations (chiêu sinh).' })
export class OpenTrainingEnrolmentInput extends TrainingClassInput {}

@InputType('RunTrainingClassInput', { description: 'A class that begins (khai giảng).' })
export class RunTrainingClassInput extends TrainingClassInput {}

@InputType('GradeTrainingClassInput', { description: 'A class whose teaching is over (chấm, xét kết quả).' })
export class GradeTrainingClassInput extends TrainingClassInput {}

@InputType('CloseTrainingClassInput', { description: 'A class whose enrolments all have a final state (kết thúc lớp).' })
export class CloseTrainingClassInput extends TrainingClassInput {}

@InputType('CancelTrainingClassInput', { description: 'A class to be given up (hủy lớp).' })
export class CancelTrainingClassInput extends TrainingClassInput {}
