import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { Gate, ReadList } from '../kernel/gate.js';
import { globalIdOf } from '../kernel/ids.js';
import { Ballot } from './ballot.entity.js';
import { ConfirmBallotCountInput, CreateBallotInput, EnterBallotCountInput, GiveBallotOpinionInput } from './ballot.input.js';
import { BallotService } from './ballot.service.js';

@ObjectType('BallotPayload', { description: 'What an act on a ballot gives back.' })
class BallotPayload {
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the ballot after the act; a repeat gives that of the first time.' })
  version!: number;
}

const payload = (): typeof BallotPayload => BallotPayload;
const OPTIONS = { nullable: true };
const INPUT = { description: 'What the act needs.' };

@Resolver(payload)
export class BallotResolver {
  @Gate('read', () => Ballot)
  @ReadList(() => Ballot, { description: 'Ballots that you see (các lần lấy phiếu).' })
  ballots(): void {}

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'Global id of the ballot, which whoever calls the meeting does not see until it is over.',
  })
  ballotId(@Root() { id }: BallotPayload): string {
    return globalIdOf('Ballot', id);
  }

  @FieldResolver(() => Ballot, { nullable: true, description: 'The ballot, as you see it after the act; null where you do not.' })
  ballot(@Root() { id }: BallotPayload, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.readNode(info, id);
  }

  @Gate('createBallot', () => Ballot)
  @Mutation(payload, { ...OPTIONS, description: 'Calls a meeting that nominates by secret ballot (tổ chức lấy phiếu giới thiệu).' })
  createBallot(@Arg('input', () => CreateBallotInput, INPUT) input: CreateBallotInput, @Ctx() context: RequestContext) {
    return context.service(BallotService).create(context, input);
  }

  @Gate('enterBallotCount', () => Ballot)
  @Mutation(payload, { ...OPTIONS, description: 'Enters what a clerk has counted; slips are no longer cast then (kiểm phiếu).' })
  enterBallotCount(@Arg('input', () => EnterBallotCountInput, INPUT) input: EnterBallotCountInput, @Ctx() context: RequestContext) {
    return context.service(BallotService).enterCount(context, input);
  }

  @Gate('confirmBallotCount', () => Ballot)
  @Mutation(payload, { ...OPTIONS, description: 'Confirms as the other clerk what was entered (xác nhận kết quả kiểm phiếu).' })
  confirmBallotCount(@Arg('input', () => ConfirmBallotCountInput, INPUT) input: ConfirmBallotCountInput, @Ctx() context: RequestContext) {
    return context.service(BallotService).confirmCount(context, input);
  }

  @Gate('giveBallotOpinion', () => Ballot)
  @Mutation(payload, { ...OPTIONS, description: 'Adds the opinion of the inspection committee on a confirmed ballot (ý kiến).' })
  giveBallotOpinion(@Arg('input', () => GiveBallotOpinionInput, INPUT) input: GiveBallotOpinionInput, @Ctx() context: RequestContext) {
    return context.service(BallotService).giveOpinion(context, input);
  }
}
