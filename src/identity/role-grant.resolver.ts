import { Resolver } from 'type-graphql';
import { Gate, ReadList } from '../kernel/gate.js';
import { RoleGrant } from './role-grant.entity.js';

@Resolver()
export class RoleGrantResolver {
  @Gate('read', () => RoleGrant)
  @ReadList(() => RoleGrant, { description: 'Role grants that you see (quyền được giao), past ones included.' })
  roleGrants(): void {}
}
