import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { badRequest, unknownDocument } from './refusal.js';

/** Documents that clients may name by `sha256:` and the hash of their text. Clients cannot add to them. */
export type StoredDocuments = ReadonlyMap<string, string>;

const ID = /^sha256:[0-9a-f]{64}$/;

const MANIFEST = z.record(z.string().regex(ID), z.string());

const idOf = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;

/** Reads the manifest that comes with the typed documents; an id that is not the hash of its text stops the start. */
export async function loadDocuments(manifest: string | undefined): Promise<StoredDocuments> {
  if (manifest === undefined) return new Map();
  const documents = Object.entries(MANIFEST.parse(JSON.parse(await readFile(manifest, 'utf8'))));
  const wrong = documents.find(([id, text]) => id !== idOf(text));
  if (wrong) throw new Error(`${manifest} holds a document under an id that is not its hash: ${wrong[0]}`);
  return new Map(documents);
}

/** The text behind an id of the form `sha256:` and 64 small hexadecimal digits. */
export function storedText(documents: StoredDocuments, id: string): string {
  if (!ID.test(id)) throw badRequest('documentId phải có dạng sha256:... (chữ thường).', 'A documentId reads sha256:... in lower case.');
  const text = documents.get(id);
  if (text === undefined) throw unknownDocument();
  return text;
}
