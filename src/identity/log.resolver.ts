import { Resolver } from 'type-graphql';
import { Gate, ReadList } from '../kernel/gate.js';
import { AccessLogEntry } from './access-log.entity.js';
import { AuditEntry } from './audit-log.entity.js';

@Resolver()
export class LogResolver {
  @Gate('read', () => AccessLogEntry)
  @ReadList(() => AccessLogEntry, {
    description:
      'Who looked at sensitive fields, the last first (nhật ký truy cập). Everybody sees when and in which role the own record was read.',
  })
  accessLog(): void {}

  @Gate('read', () => AuditEntry)
  @ReadList(() => AuditEntry, { description: 'Acts, done and refused, the last first (nhật ký thao tác).' })
  auditLog(): void {}
}
