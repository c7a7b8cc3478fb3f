import { stringify, type Options } from 'csv-stringify/sync';

/** What a spreadsheet may skip before it looks for a formula: blanks, line breaks, signs that nobody sees. */
const UNSEEN = /^[\s\p{Cf}]/u;

/** RFC 4180 with every value in quotes, what is missing too; the library makes inert what begins as a formula does. */
const FORM: Options = {
  quoted: true,
  quoted_empty: true,
  record_delimiter: 'windows',
  escape_formulas: true,
  cast: { string: (text) => (UNSEEN.test(text) ? `'${text}` : text) },
};

/** What stands in a field; nothing for what is missing. */
export type CsvValue = string | number | null | undefined;

/** Records of a CSV file: every value in quotes, and none that a spreadsheet would calculate. */
export function csvOf(...records: readonly (readonly CsvValue[])[]): string {
  return stringify([...records], FORM);
}
