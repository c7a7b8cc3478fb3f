import { describe, expect, test } from '@jest/globals';
import { csvLine } from './csv.js';

describe('a record of a CSV file', () => {
  test('has every value in quotes, quotes doubled, and nothing for what is missing', () => {
    expect(csvLine(['a', 'b"c', 'd,e', 'f\r\ng', null, undefined, 0])).toBe('"a","b""c","d,e","f\r\ng","","","0"\r\n');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＠x'])('%j is no formula', (value) => {
    expect(csvLine([value])).toBe(`"'${value}"\r\n`);
  });

  test.each(['Nguyễn Văn A', '0912345678', 'a=b', '1-2'])('%j stays as it is', (value) => {
    expect(csvLine([value])).toBe(`"${value}"\r\n`);
  });
});
