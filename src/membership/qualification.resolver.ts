import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { Gate } from '../kernel/gate.js';
import { Qualification } from './qualification.entity.js';
import { QualificationService } from './qualification.service.js';
import { AddQualificationInput, ConfirmQualificationInput, EditQualificationInput } from './person.input.js';

@ObjectType('QualificationPayload', { description: 'What an act on a qualification gives back.' })
class QualificationPayload {
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the row after the act; a repeat gives that of the first time.' })
  version!: number;
}

const payload = (): typeof QualificationPayload => QualificationPayload;
const OPTIONS = { nullable: true };
const INPUT = { description: 'What the act needs.' };

@Resolver(payload)
export class QualificationResolver {
  @FieldResolver(() => Qualification, { nullable: true, description: 'The row, as you see it after the act; null where you do not.' })
  qualification(@Root() { id }: QualificationPayload, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.readNode(info, id);
  }

  @Gate('addQualification', () => Qualification)
  @Mutation(payload, { ...OPTIONS, description: 'Enters a qualification, to be confirmed by another person (bổ sung trình độ).' })
  addQualification(@Arg('input', () => AddQualificationInput, INPUT) input: AddQualificationInput, @Ctx() context: RequestContext) {
    return context.service(QualificationService).add(context, input);
  }

  @Gate('editQualification', () => Qualification)
  @Mutation(payload, { ...OPTIONS, description: 'Corrects a qualification that is not confirmed (sửa trình độ).' })
  editQualification(@Arg('input', () => EditQualificationInput, INPUT) input: EditQualificationInput, @Ctx() context: RequestContext) {
    return context.service(QualificationService).edit(context, input);
  }

  @Gate('confirmQualification', () => Qualification)
  @Mutation(payload, { ...OPTIONS, description: 'Confirms a qualification that another person has entered (xác nhận trình độ).' })
  confirmQualification(
    @Arg('input', () => ConfirmQualificationInput, INPUT) input: ConfirmQualificationInput,
    @Ctx() context: RequestContext,
  ) {
    return context.service(QualificationService).confirm(context, input);
  }
}
