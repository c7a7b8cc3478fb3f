import { describe, expect, test } from '@jest/globals';
import { csvOf } from './csv.js';

describe('a record of a CSV file', () => {
  test('has every value in quotes, quotes doubled, and nothing for what is missing', () => {
    expect(csvOf(['a', 'b"c', 'd,e', 'f\r\ng', '', null, undefined, 0])).toBe('"a","b""c","d,e","f\r\ng","","","","0"\r\n');
  });

  test('ends with a line break, the last one too; of no record there is nothing', () => {
    expect(csvOf(['a'], ['b', 'c'], [null])).toBe('"a"\r\n"b","c"\r\n""\r\n');
    expect(csvOf()).toBe('');
  });

  test.each([
    '=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠x', "=cmd|' /C calc'!A0", '-2+3+cmd|x',
    '\t=1', '\r=1', '\n=1', '\r\n=1', ' =1', '\u00A0=1', '\u3000=1', '\u200B=1', '\u2060@x', '\uFEFF=1', '\u202E+1', ' \u200B ＝1',
  ])('%j is no formula', (value) => {
    expect(csvOf([value])).toBe(`"'${value}"\r\n`);
  }); // prettier-ignore

  test('a formula that holds quotes, commas and line breaks stays one inert value', () => {
    expect(csvOf(['=HYPERLINK("http://x";"y")', 'a\n=1,"b"'])).toBe(`"'=HYPERLINK(""http://x"";""y"")","a\n=1,""b"""\r\n`);
  });

  test.each(['Nguyễn Văn A', '0912345678', 'a=b', '1-2', "'a", 'Đỗ Thị =', '1 000'])('%j stays as it is', (value) => {
    expect(csvOf([value])).toBe(`"${value}"\r\n`);
  });
});
