import { Resolver } from 'type-graphql';
import { Gate, ReadList } from '../kernel/gate.js';
import { OrganizationEvent } from './organization-event.entity.js';

@Resolver()
export class OrganizationEventResolver {
  @Gate('read', () => OrganizationEvent)
  @ReadList(() => OrganizationEvent, { description: 'Organisation events that you see, by the day from which they hold.' })
  organizationEvents(): void {}
}
