import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { Gate } from '../kernel/gate.js';
import { TrainingClass } from './training-class.entity.js';
import {
  CreateTrainingClassInput,
  EditTrainingClassInput,
  AnnounceTrainingClassInput,
  OpenTrainingEnrolmentInput,
  RunTrainingClassInput,
  GradeTrainingClassInput,
  CloseTrainingClassInput,
  CancelTrainingClassInput,
} from './training-class.input.js';
import { TrainingClassService } from './training-class.service.js';

@ObjectType('TrainingClassPayload', { description: 'What an act on a class gives back.' })
class TrainingClassPayload {
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the class after the act; a repeat gives that of the first time.' })
  version!: number;
}

const payload = (): typeof TrainingClassPayload => TrainingClassPayload;
const OPTIONS = { nullable: true };
const INPUT = { description: 'What the act needs.' };

@Resolver(payload)
export class TrainingClassActsResolver {
  @FieldResolver(() => TrainingClass, { nullable: true, description: 'The class, as you see it after the act; null where you do not.' })
  trainingClass(@Root() { id }: TrainingClassPayload, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.readNode(info, id);
  }

  @Gate('createTrainingClass', () => TrainingClass)
  @Mutation(payload, { ...OPTIONS, description: 'Plans a class (dự kiến mở lớp).' })
  createTrainingClass(
    @Arg('input', () => CreateTrainingClassInput, INPUT) input: CreateTrainingClassInput,
    @Ctx() context: RequestContext,
  ) {
    return context.service(TrainingClassService).create(context, input);
  }

  @Gate('editTrainingClass', () => TrainingClass)
  @Mutation(payload, { ...OPTIONS, description: 'Changes a planned class (sửa lớp).' })
  editTrainingClass(@Arg('input', () => EditTrainingClassInput, INPUT) input: EditTrainingClassInput, @Ctx() context: RequestContext) {
    return context.service(TrainingClassService).edit(context, input);
  }

  @Gate('announceTrainingClass', () => TrainingClass)
  @Mutation(payload, {
    ...OPTIONS,
    description: 'Announces a class of an approved plan, or one that a document decides (thông báo mở lớp).',
  })
  announceTrainingClass(
    @Arg('input', () => AnnounceTrainingClassInput, INPUT) input: AnnounceTrainingClassInput,
    @Ctx() context: RequestContext,
  ) {
    return context.service(TrainingClassService).announce(context, input);
  }

  @Gate('openTrainingEnrolment', () => TrainingClass)
  @Mutation(payload, { ...OPTIONS, description: 'Opens a class for nominations (chiêu sinh).' })
  openTrainingEnrolment(
    @Arg('input', () => OpenTrainingEnrolmentInput, INPUT) input: OpenTrainingEnrolmentInput,
    @Ctx() context: RequestContext,
  ) {
    return context.service(TrainingClassService).enrol(context, input);
  }

  @Gate('runTrainingClass', () => TrainingClass)
  @Mutation(payload, { ...OPTIONS, description: 'Begins a class: whoever is confirmed attends (khai giảng).' })
  runTrainingClass(@Arg('input', () => RunTrainingClassInput, INPUT) input: RunTrainingClassInput, @Ctx() context: RequestContext) {
    return context.service(TrainingClassService).run(context, input);
  }

  @Gate('gradeTrainingClass', () => TrainingClass)
  @Mutation(payload, { ...OPTIONS, description: 'Ends teaching: results are entered from now on (chấm, xét kết quả).' })
  gradeTrainingClass(@Arg('input', () => GradeTrainingClassInput, INPUT) input: GradeTrainingClassInput, @Ctx() context: RequestContext) {
    return context.service(TrainingClassService).grade(context, input);
  }

  @Gate('closeTrainingClass', () => TrainingClass)
  @Mutation(payload, { ...OPTIONS, description: 'Closes a class whose enrolments all have a final state (kết thúc lớp).' })
  closeTrainingClass(@Arg('input', () => CloseTrainingClassInput, INPUT) input: CloseTrainingClassInput, @Ctx() context: RequestContext) {
    return context.service(TrainingClassService).close(context, input);
  }

  @Gate('cancelTrainingClass', () => TrainingClass)
  @Mutation(payload, { ...OPTIONS, description: 'Gives a class up (hủy lớp).' })
  cancelTrainingClass(
    @Arg('input', () => CancelTrainingClassInput, INPUT) input: CancelTrainingClassInput,
    @Ctx() context: RequestContext,
  ) {
    return context.service(TrainingClassService).cancel(context, input);
  }
}
