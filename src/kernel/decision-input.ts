import { Field, ID, InputType, Int } from 'type-graphql';
import { CalendarDate } from './scalars.js';

/** The record of a collective decision in every act that needs one. Its parts are nullable, so that a missing one is a rule's answer. */
@InputType('DecisionInput', {
  description:
    'A collective decision (quyết định của tập thể): the body, its meeting and the votes. Every part is needed; a missing one is RULE_VIOLATION.',
})
export class DecisionInput {
  @Field(() => ID, { nullable: true, description: 'The body that decided (cơ quan quyết định).' })
  bodyId?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Day of the meeting (ngày họp).' })
  date?: string | null;

  @Field(() => ID, { nullable: true, description: 'The document of the decision (văn bản quyết định), registered.' })
  documentId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of persons convened (số triệu tập).' })
  convened?: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of persons present (số có mặt).' })
  present?: number | null;

  @Field(() => Int, { nullable: true, description: 'Votes for (số phiếu tán thành).' })
  votesFor?: number | null;

  @Field(() => Int, { nullable: true, description: 'Votes against (số phiếu không tán thành).' })
  votesAgainst?: number | null;
}
