import { Resolver } from 'type-graphql';
import { Gate, ReadList } from '../kernel/gate.js';
import { MembershipEvent } from './membership-event.entity.js';

@Resolver()
export class MembershipEventResolver {
  @Gate('read', () => MembershipEvent)
  @ReadList(() => MembershipEvent, { description: 'Membership events that you see (biến động đảng viên).' })
  membershipEvents(): void {}
}
