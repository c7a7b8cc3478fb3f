import type { Language } from '../kernel/errors.js';

export type MediaType = 'application/json' | 'application/graphql-response+json';

interface Range {
  readonly name: string;
  readonly quality: number;
}

function rangesOf(header: string): readonly Range[] {
  return header
    .split(',')
    .slice(0, 32)
    .map((part) => {
      const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
      const quality = Number(parameters.find((piece) => piece.startsWith('q='))?.slice(2) ?? 1);
      return { name, quality: quality >= 0 && quality <= 1 ? quality : 0 };
    });
}

const ANSWERS: Readonly<Record<string, MediaType>> = {
  'application/graphql-response+json': 'application/graphql-response+json',
  'application/json': 'application/json',
  'application/*': 'application/json',
  '*/*': 'application/json',
};

/** Headers that a function's answers are remembered for; clients send few different ones. */
const MOST_HEADERS = 200;
const LONGEST_HEADER = 500;

/** The same function, which remembers what it has read. */
function remembering<T>(read: (header: string) => T): (header: string) => T {
  const known = new Map<string, T>();
  return (header) => {
    const found = known.get(header);
    if (found !== undefined) return found;
    const made = read(header);
    if (known.size >= MOST_HEADERS) known.clear();
    if (header.length <= LONGEST_HEADER) known.set(header, made);
    return made;
  };
}

/** The media type to answer in: the best of the client's that we write, plain JSON when it does not say; null when none fits. */
export function mediaTypeOf(accept: string | undefined): MediaType | null {
  return accept === undefined ? 'application/json' : acceptedMedia(accept);
}

const acceptedMedia = remembering((accept): MediaType | null => {
  if (accept.trim() === '') return 'application/json';
  const usable = rangesOf(accept).filter(({ name, quality }) => Object.hasOwn(ANSWERS, name) && quality > 0);
  const [best] = usable.toSorted((a, b) => b.quality - a.quality);
  return best ? (ANSWERS[best.name] ?? null) : null;
});

/** The caller's language: the better liked of vi and en, vi when neither is named. */
export function languageOf(header: string | undefined): Language {
  return header === undefined ? 'vi' : acceptedLanguage(header);
}

const acceptedLanguage = remembering((header): Language => {
  const known = rangesOf(header).filter(({ name, quality }) => /^(vi|en)(-|$)/.test(name) && quality > 0);
  const [best] = known.toSorted((a, b) => b.quality - a.quality);
  return best?.name.startsWith('en') ? 'en' : 'vi';
});
