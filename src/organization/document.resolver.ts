import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { Gate, ReadList } from '../kernel/gate.js';
import { Document } from './document.entity.js';
import { CreateDocumentInput, PublishDocumentInput, EditDocumentInput, RegisterDocumentInput } from './document.input.js';
import { DocumentService } from './document.service.js';

@ObjectType('DocumentPayload', { description: 'What an act on a document gives back.' })
class DocumentPayload {
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the document after the act; a repeat gives that of the first time.' })
  version!: number;
}

const payload = (): typeof DocumentPayload => DocumentPayload;
const OPTIONS = { nullable: true };
const INPUT = { description: 'What the act needs.' };

@Resolver(payload)
export class DocumentResolver {
  @Gate('read', () => Document)
  @ReadList(() => Document, { description: 'Documents that you see (văn bản).' })
  documents(): void {}

  @FieldResolver(() => Document, { nullable: true, description: 'The document, as you see it after the act; null where you do not.' })
  document(@Root() { id }: DocumentPayload, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.readNode(info, id);
  }

  @Gate('createDocument', () => Document)
  @Mutation(payload, { ...OPTIONS, description: 'Drafts a document, or enters an incoming one (dự thảo, tiếp nhận văn bản).' })
  createDocument(@Arg('input', () => CreateDocumentInput, INPUT) input: CreateDocumentInput, @Ctx() context: RequestContext) {
    return context.service(DocumentService).create(context, input);
  }

  @Gate('editDocument', () => Document)
  @Mutation(payload, { ...OPTIONS, description: 'Changes a draft (sửa dự thảo).' })
  editDocument(@Arg('input', () => EditDocumentInput, INPUT) input: EditDocumentInput, @Ctx() context: RequestContext) {
    return context.service(DocumentService).edit(context, input);
  }

  @Gate('registerDocument', () => Document)
  @Mutation(payload, { ...OPTIONS, description: 'Enters a draft into the registry, where it gets its number (vào sổ).' })
  registerDocument(@Arg('input', () => RegisterDocumentInput, INPUT) input: RegisterDocumentInput, @Ctx() context: RequestContext) {
    return context.service(DocumentService).register(context, input);
  }

  @Gate('publishDocument', () => Document)
  @Mutation(payload, { ...OPTIONS, description: 'Sends a registered document out (phát hành).' })
  publishDocument(@Arg('input', () => PublishDocumentInput, INPUT) input: PublishDocumentInput, @Ctx() context: RequestContext) {
    return context.service(DocumentService).publish(context, input);
  }
}
