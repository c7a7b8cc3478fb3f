import { Resolver } from 'type-graphql';
import { Gate, ReadList, ReadOne } from '../kernel/gate.js';
import { Organization } from './organization.entity.js';

@Resolver()
export class OrganizationResolver {
  @Gate('read', () => Organization)
  @ReadOne(() => Organization, { keys: ['code'], description: 'One unit, by `id` or by `code`; null when hidden or missing.' })
  organization(): void {}

  @Gate('read', () => Organization)
  @ReadList(() => Organization, { description: 'Units that you see, active and suspended ones.' })
  organizations(): void {}
}
