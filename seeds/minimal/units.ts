import type { Builder } from '../builder.js';
import type { OrganizationKind, OrganizationRow } from '../organization.factory.js';

/** E and E1 ended on this day; A and A2 took over. */
export const MERGER = '2022-07-01';

/** Number | code | kind | parent | name, parents first. */
const UNITS: readonly (readonly [number, string, OrganizationKind, number | null, string])[] = [
  [1, 'X', 'PROVINCE', null, 'Đảng bộ tỉnh X'],
  [2, 'Y', 'PROVINCE', null, 'Đảng bộ tỉnh Y'],
  [10, 'K', 'UPPER', 1, 'Đảng bộ Khối K'],
  [11, 'H', 'UPPER', 1, 'Đảng bộ huyện H'],
  [190, 'Z', 'GRASSROOTS_COMMITTEE', 1, 'Đảng bộ Z'],
  [100, 'O', 'GRASSROOTS_CELL', 10, 'Chi bộ Cơ quan Đảng ủy Khối O'],
  [101, 'A', 'GRASSROOTS_COMMITTEE', 10, 'Đảng bộ Sở A'],
  [102, 'Q', 'GRASSROOTS_CELL', 10, 'Chi bộ Q'],
  [103, 'E', 'GRASSROOTS_COMMITTEE', 10, 'Đảng bộ E'],
  [110, 'N', 'GRASSROOTS_COMMITTEE', 11, 'Đảng bộ xã N'],
  [1050, 'AS', 'SECTIONAL', 101, 'Đảng bộ bộ phận AS'],
  [1901, 'Z1', 'CELL', 190, 'Chi bộ Z1'],
  [1001, 'A1', 'CELL', 101, 'Chi bộ A1'],
  [1002, 'A2', 'CELL', 101, 'Chi bộ A2'],
  [1051, 'AS1', 'CELL', 1050, 'Chi bộ AS1'],
  [1031, 'E1', 'CELL', 103, 'Chi bộ E1'],
  [1101, 'N1', 'CELL', 110, 'Chi bộ N1'],
];

/** Writes the units of access.md section 6; E goes to A, its cell E1 to A2. */
export function addUnits(builder: Builder): readonly OrganizationRow[] {
  const units = UNITS.map(([no, code, kind, parent, name]) => builder.unit({ no, code, kind, parent, name, short_name: code }));
  const heirs = new Map([
    ['E', 101],
    ['E1', 1002],
  ]);
  for (const unit of units) {
    const heir = heirs.get(unit.code);
    if (heir !== undefined) builder.end(unit, MERGER, heir);
  }
  return units;
}
