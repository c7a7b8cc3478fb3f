import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { Gate, ReadList } from '../kernel/gate.js';
import { BallotSlip } from './ballot-slip.entity.js';
import { CastBallotSlipInput } from './ballot.input.js';
import { BallotService } from './ballot.service.js';

@ObjectType('BallotSlipPayload', { description: 'What an act on a slip gives back.' })
class BallotSlipPayload {
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the slip after the act; a repeat gives that of the first time.' })
  version!: number;
}

const payload = (): typeof BallotSlipPayload => BallotSlipPayload;

@Resolver(payload)
export class BallotSlipResolver {
  @Gate('read', () => BallotSlip)
  @ReadList(() => BallotSlip, { description: 'Your slips of open ballots that you have not cast (phiếu của bản thân).' })
  ballotSlips(): void {}

  @FieldResolver(() => BallotSlip, { nullable: true, description: 'The slip as you see it after the act: null once it is cast.' })
  ballotSlip(@Root() { id }: BallotSlipPayload, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.readNode(info, id);
  }

  @Gate('castBallotSlip', () => BallotSlip)
  @Mutation(payload, { nullable: true, description: 'Casts your slip, once (bỏ phiếu): how you voted is stored nowhere.' })
  castBallotSlip(
    @Arg('input', () => CastBallotSlipInput, { description: 'What the act needs.' }) input: CastBallotSlipInput,
    @Ctx() context: RequestContext,
  ) {
    return context.service(BallotService).castSlip(context, input);
  }
}
