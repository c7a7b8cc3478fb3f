import type { Catalogue, CatalogueColumn, CatalogueTable } from '../../src/database/catalogue.js';
import type { ColumnField, Noun } from '../../src/kernel/nouns.js';

/** Where entities and catalogue differ, one sentence each; empty when every column is as the entity says. */
export function deviationsOf(nouns: readonly Noun[], catalogue: Catalogue): string[] {
  return nouns.flatMap((noun) => {
    const table = catalogue.get(noun.table);
    return table ? columnsOf(noun).flatMap((field) => columnDeviations(noun, field, table)) : [`${noun.name}: no table ${noun.table}`];
  });
}

function columnsOf(noun: Noun): readonly ColumnField[] {
  return [...noun.fields.values()].filter((field) => field.kind === 'column');
}

function columnDeviations(noun: Noun, field: ColumnField, table: CatalogueTable): string[] {
  const name = `${noun.name}.${field.name}`;
  const column = table.columns.get(field.column);
  if (!column) return [`${name}: no column ${noun.table}.${field.column}`];
  return [...typeDeviations(name, field, column), ...codeDeviations(name, noun, field, table)];
}

function typeDeviations(name: string, field: ColumnField, column: CatalogueColumn): string[] {
  const found: string[] = [];
  if (column.type.replace('timestamp with time zone', 'timestamptz') !== field.type)
    found.push(`${name}: ${field.type}, in the database ${column.type}`);
  if (column.nullable !== field.nullable) found.push(`${name}: ${field.nullable ? 'may' : 'may not'} be null, unlike in the database`);
  return found;
}

/** Codes of an enum are those of the column's check, which is named `<table>_<column>_known`; a level fits a kind instead. */
function codeDeviations(name: string, noun: Noun, field: ColumnField, table: CatalogueTable): string[] {
  if (!field.enum) return [];
  const check = table.checks.get(`${noun.table}_${field.column}_known`) ?? table.checks.get(`${noun.table}_level_fits_${field.column}`);
  if (!check) return noun.table === 'seat_holding' && field.column === 'title' ? [] : [`${name}: no check of its codes`];
  const inDatabase = [...check.matchAll(/'(\w+)'::text/g)].map((match) => match[1]).sort();
  const inEntity = Object.keys(field.enum).sort();
  return inDatabase.join() === inEntity.join() ? [] : [`${name}: codes ${inEntity.join()}, in the database ${inDatabase.join()}`];
}
