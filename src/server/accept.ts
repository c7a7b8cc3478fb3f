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

/** The media type to answer in: the best of the client's that we write, plain JSON when it does not say; null when none fits. */
export function mediaTypeOf(accept: string | undefined): MediaType | null {
  if (accept === undefined || accept.trim() === '') return 'application/json';
  const usable = rangesOf(accept).filter(({ name, quality }) => Object.hasOwn(ANSWERS, name) && quality > 0);
  const [best] = usable.toSorted((a, b) => b.quality - a.quality);
  return best ? (ANSWERS[best.name] ?? null) : null;
}

/** The caller's language: the better liked of vi and en, vi when neither is named. */
export function languageOf(header: string | undefined): Language {
  const known = rangesOf(header ?? '').filter(({ name, quality }) => /^(vi|en)(-|$)/.test(name) && quality > 0);
  const [best] = known.toSorted((a, b) => b.quality - a.quality);
  return best?.name.startsWith('en') ? 'en' : 'vi';
}
