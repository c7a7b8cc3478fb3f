import { Resolver } from 'type-graphql';
import { Gate, ReadList, ReadOne } from '../kernel/gate.js';
import { Member } from './member.entity.js';

@Resolver()
export class MemberResolver {
  @Gate('read', () => Member)
  @ReadOne(() => Member, { description: 'One person; null when hidden or missing.' })
  member(): void {}

  @Gate('read', () => Member)
  @ReadList(() => Member, {
    description: 'Persons that you see. Without a filter on `standing`: probationary, official, exempt and suspended members.',
  })
  members(): void {}
}
