/** A spreadsheet takes what begins with one of these for a formula. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** What stands in a field; nothing for what is missing. */
export type CsvValue = string | number | null | undefined;

/** One record of a CSV file (RFC 4180): every value in quotes, and none that a spreadsheet would calculate. */
export function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(csvValue).join(',')}\r\n`;
}

function csvValue(value: CsvValue): string {
  const text = String(value ?? '');
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return `"${inert.replaceAll('"', '""')}"`;
}
