import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { Gate, ReadList } from '../kernel/gate.js';
import { RuleSet } from './rule-set.entity.js';
import { CreateRuleSetInput, DecideRuleSetInput, EditRuleSetInput, SubmitRuleSetInput } from './rule-set.input.js';
import { RuleSetService } from './rule-set.service.js';

@ObjectType('RuleSetPayload', { description: 'What an act on a rule set gives back.' })
class RuleSetPayload {
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the rule set after the act; a repeat gives that of the first time.' })
  version!: number;
}

const payload = (): typeof RuleSetPayload => RuleSetPayload;
const OPTIONS = { nullable: true };
const INPUT = { description: 'What the act needs.' };

@Resolver(payload)
export class RuleSetResolver {
  @Gate('read', () => RuleSet)
  @ReadList(() => RuleSet, { description: 'Rule sets that you see, past ones included (các bộ quy tắc).' })
  ruleSets(): void {}

  @FieldResolver(() => RuleSet, { nullable: true, description: 'The rule set, as you see it after the act; null where you do not.' })
  ruleSet(@Root() { id }: RuleSetPayload, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.readNode(info, id);
  }

  @Gate('createRuleSet', () => RuleSet)
  @Mutation(payload, { ...OPTIONS, description: 'Drafts a version of the rules on a subject (dự thảo bộ quy tắc).' })
  createRuleSet(@Arg('input', () => CreateRuleSetInput, INPUT) input: CreateRuleSetInput, @Ctx() context: RequestContext) {
    return context.service(RuleSetService).create(context, input);
  }

  @Gate('editRuleSet', () => RuleSet)
  @Mutation(payload, { ...OPTIONS, description: 'Changes a draft (sửa dự thảo).' })
  editRuleSet(@Arg('input', () => EditRuleSetInput, INPUT) input: EditRuleSetInput, @Ctx() context: RequestContext) {
    return context.service(RuleSetService).edit(context, input);
  }

  @Gate('submitRuleSet', () => RuleSet)
  @Mutation(payload, { ...OPTIONS, description: 'Puts a draft before the deciding body (trình).' })
  submitRuleSet(@Arg('input', () => SubmitRuleSetInput, INPUT) input: SubmitRuleSetInput, @Ctx() context: RequestContext) {
    return context.service(RuleSetService).submit(context, input);
  }

  @Gate('decideRuleSet', () => RuleSet)
  @Mutation(payload, { ...OPTIONS, description: 'Records that the deciding body issues it (ban hành).' })
  decideRuleSet(@Arg('input', () => DecideRuleSetInput, INPUT) input: DecideRuleSetInput, @Ctx() context: RequestContext) {
    return context.service(RuleSetService).decide(context, input);
  }
}
