import { Field, ID, InputType, Int } from 'type-graphql';
import { enumerationNamed } from '../kernel/enumeration.js';
import { CalendarDate } from '../kernel/scalars.js';

type Title =
  | 'SECRETARY'
  | 'STANDING_DEPUTY_SECRETARY'
  | 'DEPUTY_SECRETARY'
  | 'FULL_TIME_DEPUTY_SECRETARY'
  | 'STANDING_MEMBER'
  | 'COMMITTEE_MEMBER'
  | 'HEAD'
  | 'DEPUTY_HEAD'
  | 'OFFICER'
  | 'INSPECTION_CHAIR'
  | 'INSPECTION_DEPUTY_CHAIR'
  | 'INSPECTION_MEMBER'
  | 'INSPECTION_OFFICER'
  | 'GROUP_HEAD'
  | 'GROUP_DEPUTY';
const title = (): object => enumerationNamed('SeatTitle');

const KEY = 'Key of this request, 1 to 100 characters (khóa chống lặp): the same key and input give the same outcome for 24 hours.';
const VERSION = 'Version that you have seen (phiên bản); another one now is CONFLICT.';
const ON_PAPER = 'without the slips cast here, which are added';

@InputType('BallotActInput', { description: 'What every act on a ballot takes.' })
abstract class BallotActInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('BallotInput', { description: 'What every act on a ballot that is there takes.' })
abstract class BallotInput extends BallotActInput {
  @Field(() => ID, { description: 'The ballot.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;
}

@InputType('CreateBallotInput', { description: 'A meeting that is to nominate (hội nghị lấy phiếu).' })
export class CreateBallotInput extends BallotActInput {
  @Field(() => ID, { description: 'The cycle (đợt quy hoạch), open or collecting.' })
  cycleId!: string;

  @Field(() => Int, { description: 'Step of the process (bước), one of those that the rule set of the cycle gives its form.' })
  step!: number;

  @Field(title as () => typeof String, { description: 'Title planned for (chức danh).' })
  title!: Title;

  @Field(() => ID, { description: 'The unit whose meeting it is (nơi họp).' })
  heldAtId!: string;

  @Field(() => CalendarDate, { description: 'Day of the meeting (ngày họp).' })
  date!: string;

  @Field(() => Int, { description: 'Number of persons convened (số triệu tập).' })
  convened!: number;

  @Field(() => [ID], {
    description: 'Who stands (người được giới thiệu), in the order of the slip; after the first step those on the shortlist of the last.',
  })
  nomineeIds!: string[];

  @Field(() => [ID], { description: 'Two clerks (kiểm phiếu) of different home units, neither a nominee nor kin of one.' })
  clerkIds!: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Who votes by a slip here (bỏ phiếu trên hệ thống), of those convened; all others vote on paper.',
  })
  slipHolderIds?: string[] | null;
}

@InputType('BallotVotesInput', { description: 'Votes on paper of one nominee (số phiếu).' })
export class BallotVotesInput {
  @Field(() => ID, { description: 'The tally of the nominee.' })
  tallyId!: string;

  @Field(() => Int, { description: `Votes (số phiếu đồng ý), ${ON_PAPER}.` })
  votes!: number;
}

@InputType('EnterBallotCountInput', {
  description: 'What the clerk counts (kết quả kiểm phiếu); entered anew where the other finds something else.',
})
export class EnterBallotCountInput extends BallotInput {
  @Field(() => Int, { description: 'Number present (số có mặt), with those who vote here.' })
  present!: number;

  @Field(() => Int, { description: `Slips handed out (số phiếu phát ra), ${ON_PAPER}.` })
  ballotsOut!: number;

  @Field(() => Int, { description: `Slips returned (số phiếu thu về), ${ON_PAPER}.` })
  ballotsIn!: number;

  @Field(() => Int, { description: `Valid slips (số phiếu hợp lệ), ${ON_PAPER}.` })
  valid!: number;

  @Field(() => Int, { description: 'Invalid slips (số phiếu không hợp lệ).' })
  invalid!: number;

  @Field(() => [BallotVotesInput], { description: 'Votes of each nominee.' })
  votes!: BallotVotesInput[];
}

@InputType('ConfirmBallotCountInput', { description: 'The other clerk has found the same (xác nhận kết quả kiểm phiếu).' })
export class ConfirmBallotCountInput extends BallotInput {}

@InputType('GiveBallotOpinionInput', { description: "The inspection committee's opinion (ý kiến của ủy ban kiểm tra)." })
export class GiveBallotOpinionInput extends BallotInput {
  @Field(() => String, { nullable: true, description: 'Opinion (ý kiến), at most 4,000 characters; without it RULE_VIOLATION.' })
  opinion?: string | null;
}

@InputType('CastBallotSlipInput', {
  description: 'Your choice (bỏ phiếu). It is stored in sum alone; a repeat of the key gives the first outcome whatever it chooses.',
})
export class CastBallotSlipInput extends BallotActInput {
  @Field(() => ID, { description: 'Your slip.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;

  @Field(() => [Int], { description: 'Places on the slip, from 1, of those whom you agree to (đồng ý); none is a valid slip too.' })
  choices!: number[];
}
