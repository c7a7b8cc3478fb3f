import { Field, ID, InputType, Int } from 'type-graphql';
import { enumerationNamed } from '../kernel/enumeration.js';
import { Instant } from '../kernel/scalars.js';

const kind = (): object => enumerationNamed('AccountKind');

const KEY = 'Key of this request, 1 to 100 characters (khóa chống lặp): the same key and input give the same outcome for 24 hours.';
const VERSION = 'Version of the account that you have seen (phiên bản); another one now is CONFLICT.';
const USERNAME = 'User name (tên đăng nhập), 2 to 100 characters; stored in lower case.';
const KEY_END = 'End of the key (hết hạn), within a year.';

@InputType('AccountActInput', { description: 'What every act on accounts takes.' })
abstract class KeyedInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('OnAccountInput', { description: 'What every act on an account takes.' })
abstract class OnAccountInput extends KeyedInput {
  @Field(() => ID, { description: 'The account (tài khoản).' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;
}

@InputType('RequestAccountInput', { description: 'A request to the office for an account of a person (đề nghị cấp tài khoản).' })
export class RequestAccountInput extends KeyedInput {
  @Field(() => ID, { description: 'The person (người được cấp), whom you see, within your unit.' })
  memberId!: string;

  @Field(() => String, { description: `${USERNAME} The office may choose another.` })
  username!: string;
}

@InputType('CreateAccountInput', { description: 'An account for a person, to be approved by a second person (cấp tài khoản).' })
export class CreateAccountInput extends KeyedInput {
  @Field(() => ID, { description: 'The person (người được cấp), within your unit.' })
  memberId!: string;

  @Field(() => String, { description: USERNAME })
  username!: string;
}

@InputType('CreateServiceAccountInput', { description: 'An account for a service, to be approved by a second person (tài khoản dịch vụ).' })
export class CreateServiceAccountInput extends KeyedInput {
  @Field(kind as () => typeof String, { description: 'REPORTING or INTEGRATION.' })
  kind!: 'PERSON' | 'REPORTING' | 'INTEGRATION' | 'ADMIN';

  @Field(() => ID, { description: 'Unit of the service (đơn vị).' })
  unitId!: string;

  @Field(() => String, { description: USERNAME })
  username!: string;

  @Field(() => String, { description: 'Name of the service (tên dịch vụ), at most 200 characters.' })
  serviceName!: string;

  @Field(() => Instant, { description: KEY_END })
  keyExpiresAt!: Date;
}

@InputType('ApproveAccountInput', { description: 'Approval of what waits on an account: itself, or its end (duyệt).' })
export class ApproveAccountInput extends OnAccountInput {}

@InputType('RejectAccountInput', { description: 'Refusal of what waits on an account (không duyệt).' })
export class RejectAccountInput extends OnAccountInput {}

@InputType('DisableAccountInput', {
  description: 'End of an account (khóa tài khoản): by the office once approved, by the administrator at once.',
})
export class DisableAccountInput extends OnAccountInput {}

@InputType('UnlockAccountInput', { description: 'Forgets failed sign-ins (mở khóa).' })
export class UnlockAccountInput extends OnAccountInput {}

@InputType('ResetCredentialInput', { description: 'Voids password, key and sessions (hủy mật khẩu).' })
export class ResetCredentialInput extends OnAccountInput {}

@InputType('EndSessionsInput', { description: 'Ends all sessions of an account (kết thúc phiên).' })
export class EndSessionsInput extends OnAccountInput {}

@InputType('RotateServiceKeyInput', { description: 'A new key for the own service (đổi khóa dịch vụ).' })
export class RotateServiceKeyInput extends OnAccountInput {
  @Field(() => Instant, { description: KEY_END })
  keyExpiresAt!: Date;
}
