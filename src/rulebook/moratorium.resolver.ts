import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { Gate, ReadList } from '../kernel/gate.js';
import { Moratorium } from './moratorium.entity.js';
import {
  CreateMoratoriumInput,
  DecideMoratoriumInput,
  EditMoratoriumInput,
  EndMoratoriumInput,
  SubmitMoratoriumInput,
} from './moratorium.input.js';
import { MoratoriumService } from './moratorium.service.js';

@ObjectType('MoratoriumPayload', { description: 'What an act on a moratorium gives back.' })
class MoratoriumPayload {
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the moratorium after the act; a repeat gives that of the first time.' })
  version!: number;
}

const payload = (): typeof MoratoriumPayload => MoratoriumPayload;
const OPTIONS = { nullable: true };
const INPUT = { description: 'What the act needs.' };

@Resolver(payload)
export class MoratoriumResolver {
  @Gate('read', () => Moratorium)
  @ReadList(() => Moratorium, { description: 'Moratoria that you see, past ones included (các đợt tạm dừng).' })
  moratoria(): void {}

  @FieldResolver(() => Moratorium, { nullable: true, description: 'The moratorium, as you see it after the act; null where you do not.' })
  moratorium(@Root() { id }: MoratoriumPayload, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.readNode(info, id);
  }

  @Gate('createMoratorium', () => Moratorium)
  @Mutation(payload, { ...OPTIONS, description: 'Drafts a suspension of processes (dự thảo tạm dừng).' })
  createMoratorium(@Arg('input', () => CreateMoratoriumInput, INPUT) input: CreateMoratoriumInput, @Ctx() context: RequestContext) {
    return context.service(MoratoriumService).create(context, input);
  }

  @Gate('editMoratorium', () => Moratorium)
  @Mutation(payload, { ...OPTIONS, description: 'Changes a draft (sửa dự thảo).' })
  editMoratorium(@Arg('input', () => EditMoratoriumInput, INPUT) input: EditMoratoriumInput, @Ctx() context: RequestContext) {
    return context.service(MoratoriumService).edit(context, input);
  }

  @Gate('submitMoratorium', () => Moratorium)
  @Mutation(payload, { ...OPTIONS, description: 'Puts a draft before the deciding body (trình).' })
  submitMoratorium(@Arg('input', () => SubmitMoratoriumInput, INPUT) input: SubmitMoratoriumInput, @Ctx() context: RequestContext) {
    return context.service(MoratoriumService).submit(context, input);
  }

  @Gate('decideMoratorium', () => Moratorium)
  @Mutation(payload, { ...OPTIONS, description: 'Records that the deciding body orders it (quyết định tạm dừng).' })
  decideMoratorium(@Arg('input', () => DecideMoratoriumInput, INPUT) input: DecideMoratoriumInput, @Ctx() context: RequestContext) {
    return context.service(MoratoriumService).decide(context, input);
  }

  @Gate('endMoratorium', () => Moratorium)
  @Mutation(payload, { ...OPTIONS, description: 'Records that the deciding body ends it before its last day (chấm dứt trước hạn).' })
  endMoratorium(@Arg('input', () => EndMoratoriumInput, INPUT) input: EndMoratoriumInput, @Ctx() context: RequestContext) {
    return context.service(MoratoriumService).end(context, input);
  }
}
