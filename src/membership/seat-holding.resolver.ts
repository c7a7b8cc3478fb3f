import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { MOST_BACKDATED_DAYS } from '../kernel/backdating.js';
import type { RequestContext } from '../kernel/context.js';
import { Gate, ReadList } from '../kernel/gate.js';
import { SeatHolding } from './seat-holding.entity.js';
import {
  AppointHoldingInput,
  ApproveBackdatedHoldingInput,
  EditHoldingInput,
  EndHoldingInput,
  ProposeHoldingInput,
  RecogniseHoldingInput,
  RejectHoldingInput,
} from './seat-holding.input.js';
import { SeatHoldingService } from './seat-holding.service.js';

@ObjectType('SeatHoldingPayload', { description: 'What an act on a seat holding gives back.' })
class SeatHoldingPayload {
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the holding after the act; a repeat gives that of the first time.' })
  version!: number;
}

const payload = (): typeof SeatHoldingPayload => SeatHoldingPayload;
const OPTIONS = { nullable: true };
const INPUT = { description: 'What the act needs.' };

@Resolver(payload)
export class SeatHoldingResolver {
  @Gate('read', () => SeatHolding)
  @ReadList(() => SeatHolding, { description: 'Seat holdings that you see, past ones included.' })
  holdings(): void {}

  @FieldResolver(() => SeatHolding, { nullable: true, description: 'The holding, as you see it after the act; null where you do not.' })
  holding(@Root() { id }: SeatHoldingPayload, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.readNode(info, id);
  }

  @Gate('proposeHolding', () => SeatHolding)
  @Mutation(payload, { ...OPTIONS, description: 'Proposes a person for a seat, to the body that recognises (đề nghị chuẩn y).' })
  proposeHolding(@Arg('input', () => ProposeHoldingInput, INPUT) input: ProposeHoldingInput, @Ctx() context: RequestContext) {
    return context.service(SeatHoldingService).propose(context, input);
  }

  @Gate('editHolding', () => SeatHolding)
  @Mutation(payload, { ...OPTIONS, description: 'Corrects a proposal that has not been decided (sửa đề nghị).' })
  editHolding(@Arg('input', () => EditHoldingInput, INPUT) input: EditHoldingInput, @Ctx() context: RequestContext) {
    return context.service(SeatHoldingService).edit(context, input);
  }

  @Gate('recogniseHolding', () => SeatHolding)
  @Mutation(payload, { ...OPTIONS, description: 'Records that the deciding body recognises the holding (chuẩn y).' })
  recogniseHolding(@Arg('input', () => RecogniseHoldingInput, INPUT) input: RecogniseHoldingInput, @Ctx() context: RequestContext) {
    return context.service(SeatHoldingService).recognise(context, input);
  }

  @Gate('approveBackdatedHolding', () => SeatHolding)
  @Mutation(payload, {
    ...OPTIONS,
    description: `Approves that a proposed holding began more than ${MOST_BACKDATED_DAYS} days before it was recorded (chấp thuận lùi ngày).`,
  })
  approveBackdatedHolding(
    @Arg('input', () => ApproveBackdatedHoldingInput, INPUT) input: ApproveBackdatedHoldingInput,
    @Ctx() context: RequestContext,
  ) {
    return context.service(SeatHoldingService).approveBackdating(context, input);
  }

  @Gate('rejectHolding', () => SeatHolding)
  @Mutation(payload, { ...OPTIONS, description: 'Records that the deciding body does not recognise the holding (không chuẩn y).' })
  rejectHolding(@Arg('input', () => RejectHoldingInput, INPUT) input: RejectHoldingInput, @Ctx() context: RequestContext) {
    return context.service(SeatHoldingService).reject(context, input);
  }

  @Gate('endHolding', () => SeatHolding)
  @Mutation(payload, { ...OPTIONS, description: 'Records that a holding ends (thôi giữ chức vụ); its rights end with it.' })
  endHolding(@Arg('input', () => EndHoldingInput, INPUT) input: EndHoldingInput, @Ctx() context: RequestContext) {
    return context.service(SeatHoldingService).end(context, input);
  }

  @Gate('appointHolding', () => SeatHolding)
  @Mutation(payload, { ...OPTIONS, description: 'Puts a person into a seat of staff of your unit (bổ nhiệm, phân công).' })
  appointHolding(@Arg('input', () => AppointHoldingInput, INPUT) input: AppointHoldingInput, @Ctx() context: RequestContext) {
    return context.service(SeatHoldingService).appoint(context, input);
  }
}
