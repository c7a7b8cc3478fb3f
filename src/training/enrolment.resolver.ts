import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { Gate, ReadList } from '../kernel/gate.js';
import { Enrolment } from './enrolment.entity.js';
import {
  ConfirmEnrolmentInput,
  EnrolTrainingNeedsInput,
  MarkAttendanceInput,
  NominateEnrolmentInput,
  RejectEnrolmentInput,
  SubmitEnrolmentInput,
  WithdrawEnrolmentInput,
} from './enrolment.input.js';
import { EnrolmentService } from './enrolment.service.js';
import { TrainingNeedService } from './training-need.service.js';

@ObjectType('EnrolmentPayload', { description: 'What an act on an enrolment gives back.' })
class EnrolmentPayload {
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the enrolment after the act; a repeat gives that of the first time.' })
  version!: number;
}

@ObjectType('EnrolTrainingNeedsPayload', { description: 'What the nomination of those who have needs gives back.' })
class EnrolTrainingNeedsPayload {
  id!: string;

  more?: readonly string[];

  @Field(() => Int, { nullable: true, description: 'Version of each enrolment after the act; a repeat gives that of the first time.' })
  version!: number;
}

const payload = (): typeof EnrolmentPayload => EnrolmentPayload;
const severalPayload = (): typeof EnrolTrainingNeedsPayload => EnrolTrainingNeedsPayload;
const OPTIONS = { nullable: true };
const INPUT = { description: 'What the act needs.' };
const service = (context: RequestContext): EnrolmentService => context.service(EnrolmentService);

@Resolver(payload)
export class EnrolmentResolver {
  @Gate('read', () => Enrolment)
  @ReadList(() => Enrolment, { description: 'Enrolments that you see (học viên các lớp đào tạo, bồi dưỡng).' })
  enrolments(): void {}

  @FieldResolver(() => Enrolment, { nullable: true, description: 'The enrolment, as you see it after the act; null where you do not.' })
  enrolment(@Root() { id }: EnrolmentPayload, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.readNode(info, id);
  }

  @Gate('nominateEnrolment', () => Enrolment)
  @Mutation(payload, { ...OPTIONS, description: 'Nominates a person for a class (cử đi học).' })
  nominateEnrolment(@Arg('input', () => NominateEnrolmentInput, INPUT) input: NominateEnrolmentInput, @Ctx() context: RequestContext) {
    return service(context).nominate(context, input);
  }

  @Gate('enrolTrainingNeeds', () => Enrolment)
  @Mutation(severalPayload, { ...OPTIONS, description: 'Nominates all who have these needs for a class (cử đi học theo nhu cầu).' })
  enrolTrainingNeeds(@Arg('input', () => EnrolTrainingNeedsInput, INPUT) input: EnrolTrainingNeedsInput, @Ctx() context: RequestContext) {
    return context.service(TrainingNeedService).enrol(context, input);
  }

  @Gate('submitEnrolment', () => Enrolment)
  @Mutation(payload, { ...OPTIONS, description: 'Sends a nomination on to the organiser (đề nghị).' })
  submitEnrolment(@Arg('input', () => SubmitEnrolmentInput, INPUT) input: SubmitEnrolmentInput, @Ctx() context: RequestContext) {
    return service(context).submit(context, input);
  }

  @Gate('confirmEnrolment', () => Enrolment)
  @Mutation(payload, { ...OPTIONS, description: 'Gives a place in the class (xác nhận).' })
  confirmEnrolment(@Arg('input', () => ConfirmEnrolmentInput, INPUT) input: ConfirmEnrolmentInput, @Ctx() context: RequestContext) {
    return service(context).confirm(context, input);
  }

  @Gate('rejectEnrolment', () => Enrolment)
  @Mutation(payload, { ...OPTIONS, description: 'Does not take the person (không nhận).' })
  rejectEnrolment(@Arg('input', () => RejectEnrolmentInput, INPUT) input: RejectEnrolmentInput, @Ctx() context: RequestContext) {
    return service(context).reject(context, input);
  }

  @Gate('withdrawEnrolment', () => Enrolment)
  @Mutation(payload, { ...OPTIONS, description: 'Takes the person out of the class (rút).' })
  withdrawEnrolment(@Arg('input', () => WithdrawEnrolmentInput, INPUT) input: WithdrawEnrolmentInput, @Ctx() context: RequestContext) {
    return service(context).withdraw(context, input);
  }

  @Gate('markAttendance', () => Enrolment)
  @Mutation(payload, { ...OPTIONS, description: 'Notes whether a participant came to a session (điểm danh).' })
  markAttendance(@Arg('input', () => MarkAttendanceInput, INPUT) input: MarkAttendanceInput, @Ctx() context: RequestContext) {
    return service(context).mark(context, input);
  }
}

@Resolver(severalPayload)
export class EnrolTrainingNeedsResolver {
  @FieldResolver(() => [Enrolment], {
    nullable: 'itemsAndList',
    description:
      'The enrolments, one for each person in the order of the needs, as you see them after the act; null for one that you do not.',
  })
  enrolments(
    @Root() { id, more = [] }: EnrolTrainingNeedsPayload,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly unknown[]> {
    return Promise.all([id, ...more].map((each) => context.readNode(info, each)));
  }
}
