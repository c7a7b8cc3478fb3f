import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { Gate, ReadList, ReadOne } from '../kernel/gate.js';
import { Member } from './member.entity.js';
import { MemberService } from './member.service.js';
import { CreatePersonInput, EditProfileInput, type ProfileEdit } from './person.input.js';

@ObjectType('MemberPayload', { description: 'What an act on a person gives back.' })
class MemberPayload {
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the row after the act; a repeat gives that of the first time.' })
  version!: number;
}

const payload = (): typeof MemberPayload => MemberPayload;
const OPTIONS = { nullable: true };
const INPUT = { description: 'What the act needs.' };

@Resolver(payload)
export class MemberResolver {
  @Gate('read', () => Member)
  @ReadOne(() => Member, { description: 'One person; null when hidden or missing.' })
  member(): void {}

  @Gate('read', () => Member)
  @ReadList(() => Member, {
    description: 'Persons that you see. Without a filter on `standing`: probationary, official, exempt and suspended members.',
  })
  members(): void {}

  @FieldResolver(() => Member, { nullable: true, description: 'The row, as you see it after the act; null where you do not.' })
  person(@Root() { id }: MemberPayload, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.readNode(info, id);
  }

  @Gate('createPerson', () => Member)
  @Mutation(payload, {
    ...OPTIONS,
    description: 'Enters a candidate or guest whom a unit of yours sponsors (lập hồ sơ quần chúng, khách).',
  })
  createPerson(@Arg('input', () => CreatePersonInput, INPUT) input: CreatePersonInput, @Ctx() context: RequestContext) {
    return context.service(MemberService).create(context, input);
  }

  @Gate('editProfile', () => Member)
  @Mutation(payload, { ...OPTIONS, description: 'Corrects names, gender or year of birth (sửa thông tin cơ bản).' })
  editProfile(@Arg('input', () => EditProfileInput, INPUT) input: ProfileEdit, @Ctx() context: RequestContext) {
    return context.service(MemberService).edit(context, input);
  }
}
