import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { Gate, ReadList } from '../kernel/gate.js';
import { Account } from './account.entity.js';
import {
  ApproveAccountInput,
  CreateAccountInput,
  CreateServiceAccountInput,
  DisableAccountInput,
  EndSessionsInput,
  RejectAccountInput,
  RequestAccountInput,
  ResetCredentialInput,
  RotateServiceKeyInput,
  UnlockAccountInput,
} from './account.input.js';
import { AccountService } from './account.service.js';

@ObjectType('AccountPayload', { description: 'What an act on an account gives back.' })
class AccountPayload {
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the account after the act; a repeat gives that of the first time.' })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The first password or the key, shown this once; null on a repeat and for acts that make none.',
  })
  secret?: string | null;
}

const payload = (): typeof AccountPayload => AccountPayload;
const OPTIONS = { nullable: true };
const INPUT = { description: 'What the act needs.' };

@Resolver(payload)
export class AccountResolver {
  @Gate('read', () => Account)
  @ReadList(() => Account, { description: 'Accounts that you see (tài khoản), the own one included.' })
  accounts(): void {}

  @FieldResolver(() => Account, { nullable: true, description: 'The account, as you see it after the act; null where you do not.' })
  account(@Root() { id }: AccountPayload, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.readNode(info, id);
  }

  @Gate('requestAccount', () => Account)
  @Mutation(payload, { ...OPTIONS, description: 'Asks the office for an account of a person (đề nghị cấp tài khoản).' })
  requestAccount(@Arg('input', () => RequestAccountInput, INPUT) input: RequestAccountInput, @Ctx() context: RequestContext) {
    return context.service(AccountService).request(context, input);
  }

  @Gate('createAccount', () => Account)
  @Mutation(payload, {
    ...OPTIONS,
    description: 'Proposes an account for a person; the first password is shown once, here (cấp tài khoản).',
  })
  createAccount(@Arg('input', () => CreateAccountInput, INPUT) input: CreateAccountInput, @Ctx() context: RequestContext) {
    return context.service(AccountService).create(context, input);
  }

  @Gate('createServiceAccount', () => Account)
  @Mutation(payload, { ...OPTIONS, description: 'Proposes an account for a service; its key is shown once, here (tạo tài khoản dịch vụ).' })
  createServiceAccount(
    @Arg('input', () => CreateServiceAccountInput, INPUT) input: CreateServiceAccountInput,
    @Ctx() context: RequestContext,
  ) {
    return context.service(AccountService).createService(context, input);
  }

  @Gate('approveAccount', () => Account)
  @Mutation(payload, { ...OPTIONS, description: 'Lets in force what waits on an account: itself, or its end (duyệt).' })
  approveAccount(@Arg('input', () => ApproveAccountInput, INPUT) input: ApproveAccountInput, @Ctx() context: RequestContext) {
    return context.service(AccountService).approve(context, input);
  }

  @Gate('rejectAccount', () => Account)
  @Mutation(payload, { ...OPTIONS, description: 'Refuses what waits on an account (không duyệt).' })
  rejectAccount(@Arg('input', () => RejectAccountInput, INPUT) input: RejectAccountInput, @Ctx() context: RequestContext) {
    return context.service(AccountService).reject(context, input);
  }

  @Gate('disableAccount', () => Account)
  @Mutation(payload, {
    ...OPTIONS,
    description: 'Ends an account: by the office once the second person approves, by the administrator at once (khóa tài khoản).',
  })
  disableAccount(@Arg('input', () => DisableAccountInput, INPUT) input: DisableAccountInput, @Ctx() context: RequestContext) {
    return context.service(AccountService).disable(context, input);
  }

  @Gate('unlockAccount', () => Account)
  @Mutation(payload, { ...OPTIONS, description: 'Forgets failed sign-ins (mở khóa).' })
  unlockAccount(@Arg('input', () => UnlockAccountInput, INPUT) input: UnlockAccountInput, @Ctx() context: RequestContext) {
    return context.service(AccountService).unlock(context, input);
  }

  @Gate('resetCredential', () => Account)
  @Mutation(payload, { ...OPTIONS, description: 'Voids password, key and sessions; nobody gets another by this (hủy mật khẩu).' })
  resetCredential(@Arg('input', () => ResetCredentialInput, INPUT) input: ResetCredentialInput, @Ctx() context: RequestContext) {
    return context.service(AccountService).reset(context, input);
  }

  @Gate('endSessions', () => Account)
  @Mutation(payload, { ...OPTIONS, description: 'Ends all sessions of an account (kết thúc phiên).' })
  endSessions(@Arg('input', () => EndSessionsInput, INPUT) input: EndSessionsInput, @Ctx() context: RequestContext) {
    return context.service(AccountService).endSessions(context, input);
  }

  @Gate('rotateServiceKey', () => Account)
  @Mutation(payload, { ...OPTIONS, description: 'Gives the own service a new key, shown once; the old one ends at once (đổi khóa).' })
  rotateServiceKey(@Arg('input', () => RotateServiceKeyInput, INPUT) input: RotateServiceKeyInput, @Ctx() context: RequestContext) {
    return context.service(AccountService).rotateKey(context, input);
  }
}
