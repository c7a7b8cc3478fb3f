import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { Gate } from '../kernel/gate.js';
import { EnrolmentResult, type CertificateType, type Grade } from './enrolment-result.entity.js';
import { CorrectResultInput, EnterResultInput, IssueCertificateInput } from './enrolment-result.input.js';
import { EnrolmentResultService } from './enrolment-result.service.js';

@ObjectType('EnrolmentResultPayload', { description: 'What an act on a result gives back.' })
class EnrolmentResultPayload {
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the result after the act; a repeat gives that of the first time.' })
  version!: number;
}

const payload = (): typeof EnrolmentResultPayload => EnrolmentResultPayload;
const OPTIONS = { nullable: true };
const INPUT = { description: 'What the act needs.' };
const service = (context: RequestContext): EnrolmentResultService => context.service(EnrolmentResultService);

@Resolver(payload)
export class EnrolmentResultResolver {
  @FieldResolver(() => EnrolmentResult, { nullable: true, description: 'The result, as you see it after the act; null where you do not.' })
  enrolmentResult(
    @Root() { id }: EnrolmentResultPayload,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.readNode(info, id);
  }

  @Gate('enterResult', () => EnrolmentResult)
  @Mutation(payload, { ...OPTIONS, description: 'Enters a result; the enrolment is completed or failed by it (vào điểm).' })
  enterResult(@Arg('input', () => EnterResultInput, INPUT) input: EnterResultInput, @Ctx() context: RequestContext) {
    return service(context).enter(context, { ...input, grade: input.grade as Grade | null });
  }

  @Gate('correctResult', () => EnrolmentResult)
  @Mutation(payload, { ...OPTIONS, description: 'Corrects a result while the class is being graded (sửa điểm).' })
  correctResult(@Arg('input', () => CorrectResultInput, INPUT) input: CorrectResultInput, @Ctx() context: RequestContext) {
    return service(context).correct(context, { ...input, grade: input.grade as Grade | null });
  }

  @Gate('issueCertificate', () => EnrolmentResult)
  @Mutation(payload, { ...OPTIONS, description: 'Issues the certificate of a result that is a pass (cấp chứng chỉ).' })
  issueCertificate(@Arg('input', () => IssueCertificateInput, INPUT) input: IssueCertificateInput, @Ctx() context: RequestContext) {
    return service(context).issue(context, { ...input, certificateType: input.certificateType as CertificateType });
  }
}
