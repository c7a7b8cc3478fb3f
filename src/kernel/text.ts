import { BadInputError } from './errors.js';

/** A text of an input as it is stored: NFC, trimmed, null when nothing is left; too long is BAD_USER_INPUT. */
export function cleanText(value: string | null | undefined, field: string, longest: number): string | null {
  const text = value?.normalize('NFC').trim() ?? '';
  if (text.length <= longest) return text === '' ? null : text;
  throw new BadInputError({ vi: `Dài quá ${longest} ký tự: ${field}.`, en: `${field} is longer than ${longest} characters.` }, [field]);
}

/** The texts of an input under these names, as they are stored; those left out stay out. */
export function cleanTexts<K extends string>(
  input: Readonly<Partial<Record<K, string | null | undefined>>>,
  names: readonly K[],
  longest: number,
): Partial<Record<K, string | null>> {
  const given = names.filter((name) => input[name] !== undefined);
  const entries = given.map((name) => [name, cleanText(input[name], `input.${name}`, longest)]);
  return Object.fromEntries(entries) as Partial<Record<K, string | null>>;
}
