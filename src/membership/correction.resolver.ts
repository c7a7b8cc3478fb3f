import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { Gate } from '../kernel/gate.js';
import { Correction } from './correction.entity.js';
import { CorrectionService } from './correction.service.js';
import {
  AcceptCorrectionInput,
  ProposeCorrectionInput,
  type CorrectionProposal,
  ProposeQualificationCorrectionInput,
  RejectCorrectionInput,
} from './person.input.js';

@ObjectType('CorrectionPayload', { description: 'What an act on a correction gives back.' })
class CorrectionPayload {
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the row after the act; a repeat gives that of the first time.' })
  version!: number;
}

const payload = (): typeof CorrectionPayload => CorrectionPayload;
const OPTIONS = { nullable: true };
const INPUT = { description: 'What the act needs.' };

@Resolver(payload)
export class CorrectionResolver {
  @FieldResolver(() => Correction, { nullable: true, description: 'The row, as you see it after the act; null where you do not.' })
  correction(@Root() { id }: CorrectionPayload, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.readNode(info, id);
  }

  @Gate('proposeCorrection', () => Correction)
  @Mutation(payload, {
    ...OPTIONS,
    description: 'Proposes values for a profile or record (đề nghị điều chỉnh); nothing changes until it is accepted.',
  })
  proposeCorrection(@Arg('input', () => ProposeCorrectionInput, INPUT) input: CorrectionProposal, @Ctx() context: RequestContext) {
    return context.service(CorrectionService).propose(context, input);
  }

  @Gate('proposeQualificationCorrection', () => Correction)
  @Mutation(payload, { ...OPTIONS, description: 'Proposes values for an own qualification (đề nghị điều chỉnh trình độ).' })
  proposeQualificationCorrection(
    @Arg('input', () => ProposeQualificationCorrectionInput, INPUT) input: ProposeQualificationCorrectionInput,
    @Ctx() context: RequestContext,
  ) {
    return context.service(CorrectionService).proposeOfQualification(context, input);
  }

  @Gate('acceptCorrection', () => Correction)
  @Mutation(payload, { ...OPTIONS, description: 'Accepts a correction: its values are entered (chấp nhận điều chỉnh).' })
  acceptCorrection(@Arg('input', () => AcceptCorrectionInput, INPUT) input: AcceptCorrectionInput, @Ctx() context: RequestContext) {
    return context.service(CorrectionService).accept(context, input);
  }

  @Gate('rejectCorrection', () => Correction)
  @Mutation(payload, { ...OPTIONS, description: 'Rejects a correction (không chấp nhận điều chỉnh).' })
  rejectCorrection(@Arg('input', () => RejectCorrectionInput, INPUT) input: RejectCorrectionInput, @Ctx() context: RequestContext) {
    return context.service(CorrectionService).reject(context, input);
  }
}
