import { BadInputError } from './errors.js';

/** A text of an input as it is stored: NFC, trimmed, null when nothing is left; too long is BAD_USER_INPUT. */
export function cleanText(value: string | null | undefined, field: string, longest: number): string | null {
  const text = value?.normalize('NFC').trim() ?? '';
  if (text.length <= longest) return text === '' ? null : text;
  throw new BadInputError({ vi: `Dài quá ${longest} ký tự: ${field}.`, en: `${field} is longer than ${longest} characters.` }, [field]);
}
