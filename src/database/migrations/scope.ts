/** Columns and keys of a row that belongs to a unit; published migrations are made of this text, so it is never changed. */
export const scopeColumns = (table: string): string => `
  unit      integer,
  live_unit integer,
  l1        integer not null default 0,
  l2        integer not null default 0,
  l3        integer not null default 0,
  l4        integer not null default 0,
  l5        integer not null default 0,
  constraint ${table}_unit_exists foreign key (unit) references organization (no),
  constraint ${table}_follows_its_unit foreign key (live_unit, l1, l2, l3, l4, l5)
    references organization (no, l1, l2, l3, l4, l5) on update cascade,
  constraint ${table}_lives_in_its_unit check (live_unit = unit)`;

interface ScopeRules {
  readonly table: string;
  /** Test of \`new\` for a row that is living; null for rows that are closed from the start. */
  readonly living: string | null;
  /** Columns that the test, and the unit, depend on. */
  readonly columns: string;
}

/** Triggers that fill live_unit and l1..l5, indexes for the unit and for its moves. */
export const scopeRules = ({ table, living, columns }: ScopeRules): string => `
create index ${table}_unit on ${table} (unit);
create index ${table}_live_unit on ${table} (live_unit) where live_unit is not null;

comment on column ${table}.unit is 'Number of the unit that owns the row; access.md 1.2.';
comment on column ${table}.live_unit is 'The unit while the row is living and follows it; null once the row is closed or the unit has ended.';
comment on column ${table}.l1 is 'Number of the unit''s ancestor-or-self at level 1, 0 where there is none; so l2 to l5. A closed row keeps them.';

create trigger ${table}_scope_closed before insert or update of ${columns} on ${table}
for each row ${living === null ? '' : `when ((${living}) is not true) `}execute function scope_closed();
${living === null ? '' : livingTrigger(table, living, columns)}
create trigger ${table}_scope_guard before update of live_unit, l1, l2, l3, l4, l5 on ${table}
for each row when (old.live_unit is null or new.live_unit is null) execute function scope_guard();
`;

const livingTrigger = (table: string, living: string, columns: string): string => `
create trigger ${table}_scope_living before insert or update of ${columns} on ${table}
for each row when (${living}) execute function scope_living();
`;
