import type { ColumnField, ComputedField } from '../../kernel/nouns.js';
import type { Compilation } from './compilation.js';

/** SQL of a column or computed field. */
export function fieldSql(c: Compilation, field: ColumnField | ComputedField, alias: string): string {
  return field.kind === 'column' ? `${alias}.${field.column}` : field.sql({ row: alias, today: c.today });
}
