/** Password of the account of a named person, such as `minimal-p1-2022`. */
export const minimalPassword = (code: string): string => `minimal-${code}-2022`;
