import { expect, test } from '@jest/globals';
import { parse, type DocumentNode } from 'graphql';
import { hash } from 'node:crypto';
import { KnownDocuments } from './known-documents.js';

/** Apollo's way to store and find. */
async function stored(documents: KnownDocuments, source: string): Promise<DocumentNode> {
  const document = parse(source);
  await documents.store.set(`schema:${hash('sha256', source)}`, document);
  return document;
}

const padded = (i: number): string => `{ a${i} }`.padEnd(10_000);

test('a document is found by its text in both lanes', async () => {
  const documents = new KnownDocuments();
  const document = await stored(documents, '{ a }');
  expect(documents.find('{ a }')).toBe(document);
  expect(await documents.store.get(`schema:${hash('sha256', '{ a }')}`)).toBe(document);
  expect(documents.find('{ a } ')).toBeNull();
});

test('strangers push out documents of strangers alone', async () => {
  const documents = new KnownDocuments();
  const document = await stored(documents, '{ a }');
  documents.keep('{ a }', document);
  await stored(documents, '{ b }');
  for (let i = 0; i < 100; i += 1) await stored(documents, padded(i));
  expect(documents.find('{ a }')).toBe(document);
  expect(documents.find('{ b }')).toBeNull();
  expect([documents.find(padded(95)), documents.find(padded(96))].map((each) => each !== null)).toEqual([false, true]);
});

test('neither is a document of more than 20,000 characters kept, nor more than 200,000 of all', async () => {
  const documents = new KnownDocuments();
  const long = '{ a }'.padEnd(20_001);
  documents.keep(long, await stored(documents, long));
  expect(documents.find(long)).toBeNull();
  for (let i = 0; i < 21; i += 1) documents.keep(padded(i), await stored(documents, padded(i)));
  expect([0, 1, 20].map((i) => documents.find(padded(i)) !== null)).toEqual([false, true, true]);
});
