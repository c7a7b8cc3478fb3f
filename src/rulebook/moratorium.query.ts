import { fragment, unscoped } from '../database/fragment.js';
import { computed } from '../kernel/marks.js';
import type { Process, Statement } from '../kernel/ports.js';
import { Organization } from '../organization/index.js';
import { Moratorium } from './moratorium.entity.js';

computed(Moratorium, 'inForce', {
  class: 'F0',
  type: 'boolean',
  description: 'True when it suspends its processes today (đang có hiệu lực).',
  sql: ({ row, today }) =>
    `(${row}.state in ('DECIDED','ENDED') and ${row}.valid_from <= ${today()}::date and coalesce(${today()}::date < ${row}.valid_to, true))`,
});

/**
 * Every row that may come to suspend the process at the unit, decided or not, is locked until the act ends: a decision that
 * is under way is waited for, and one that comes later waits for the act. The oldest that is decided fails the statement.
 */
const suspensions = (): string => fragment`
  select moratorium_binds(s.number, s.state) from (
    select m.document_number as number, m.state from ${unscoped(() => Moratorium, 'a suspension binds whoever acts')} m
    where $1 = any(m.processes) and m.valid_from <= $3 and (m.valid_to is null or $3 < m.valid_to)
      and (m.scope_unit is null or m.scope_unit in (
        select unnest(array[o.no, o.l1, o.l2, o.l3, o.l4, o.l5]) from ${unscoped(() => Organization, 'where the act happens')} o where o.no = $2))
    order by m.document_date, m.id for share of m) s`;

/** Fills the port: fails with MORATORIUM and the number of the oldest document that suspends the process at the unit on the day. */
export function notSuspended(process: Process, unit: number, day: string): Statement {
  return { text: suspensions(), values: [process, unit, day] };
}
