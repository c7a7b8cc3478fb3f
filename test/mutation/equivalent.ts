/** Changes that change no answer, with the reason; a change is named by the beginning of its text in the tally. */
export const EQUIVALENT: readonly { readonly file: string; readonly change: string; readonly reason: string }[] = [];
