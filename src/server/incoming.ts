import type { IncomingHttpHeaders } from 'node:http';
import type { Limits } from './limits.js';
import type { KnownBodies } from './known-bodies.js';
import { badRequest, wrongMethod } from './refusal.js';
import { nestingOfJson } from './scan.js';

type Values = Readonly<Record<string, unknown>>;

/** A GraphQL request as GraphQL over HTTP has it, before its document is known. */
export interface Incoming {
  readonly query: string | null;
  readonly documentId: string | null;
  readonly operationName: string | null;
  readonly variables: Values;
  readonly extensions: Values;
  /** GET asks, it never acts. */
  readonly safe: boolean;
}

/** What an HTTP request says, whichever way it came in. */
export interface Said {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** Headers that no page of another site can send without asking first. */
const PREFLIGHTED = ['x-requested-with', 'apollo-require-preflight'];

/** Reads a request of POST or GET; everything wrong with its form is a BAD_REQUEST. */
export function incomingOf(request: Said, limits: Limits, known: KnownBodies<Incoming>): Incoming {
  if (request.method === 'POST') return fromBody(request, limits, known);
  if (request.method === 'GET') return fromUrl(request, limits);
  throw wrongMethod('GET, POST');
}

function fromBody({ headers, body: bytes }: Said, limits: Limits, known: KnownBodies<Incoming>): Incoming {
  ensureJson(headers['content-type'], headers['content-encoding']);
  const found = Buffer.isBuffer(bytes) ? known.find(bytes) : null;
  if (found) return found;
  const body: unknown = Buffer.isBuffer(bytes) ? parseJson(decode(bytes), 'body', limits) : null;
  if (!isValues(body)) throw badRequest('Thân yêu cầu phải là một đối tượng JSON.', 'The body must be one JSON object.');
  return incoming(body, false);
}

function fromUrl(request: Said, limits: Limits): Incoming {
  ensurePreflighted(request);
  const query = request.url.indexOf('?');
  const search = new URLSearchParams(query < 0 ? '' : request.url.slice(query));
  const one = (name: string): string | null => {
    const all = search.getAll(name);
    if (all.length > 1) throw badRequest(`Tham số ${name} bị lặp.`, `The parameter ${name} is given twice.`);
    return all[0] ?? null;
  };
  const json = (name: string): unknown => {
    const text = one(name);
    return text === null || text === '' ? null : parseJson(text, name, limits);
  };
  const values = { query: one('query'), documentId: one('documentId'), operationName: one('operationName') };
  return incoming({ ...values, variables: json('variables'), extensions: json('extensions') }, true);
}

/** A cookie is no proof of ours, but a browser sends it unasked: such a request must show that its page may talk to us. */
function ensurePreflighted({ headers }: Said): void {
  if (headers.cookie === undefined || PREFLIGHTED.some((name) => name in headers)) return;
  throw badRequest(
    'Yêu cầu GET có cookie phải kèm đầu mục X-Requested-With.',
    'A GET with a cookie must carry the header X-Requested-With.',
  );
}

const PLAIN_JSON = 'application/json';
const UTF8_JSON = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

function ensureJson(type: string | undefined, encoding: string | undefined): void {
  const plain = encoding === undefined || encoding.toLowerCase() === 'identity';
  if (plain && (type === PLAIN_JSON || UTF8_JSON.test((type ?? '').trim()))) return;
  throw badRequest(
    'Chỉ nhận application/json mã hóa UTF-8, không nén.',
    'Only application/json in UTF-8, not compressed, is accepted.',
    415,
  );
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

function decode(body: Buffer): string {
  try {
    return UTF8.decode(body);
  } catch {
    throw badRequest('Thân yêu cầu không phải UTF-8.', 'The body is not UTF-8.');
  }
}

function parseJson(text: string, name: string, { jsonNesting }: Limits): unknown {
  if (nestingOfJson(text) > jsonNesting)
    throw badRequest(`JSON lồng quá ${jsonNesting} tầng.`, `The JSON is nested over ${jsonNesting} levels.`);
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(`${name} không phải JSON hợp lệ.`, `${name} is not valid JSON.`);
  }
}

function incoming(values: Values, safe: boolean): Incoming {
  const query = textOf(values, 'query');
  const documentId = textOf(values, 'documentId');
  if (query !== null && documentId !== null) {
    throw badRequest('Chỉ gửi query hoặc documentId, không gửi cả hai.', 'Send query or documentId, not both.');
  }
  if (query === null && documentId === null) throw badRequest('Thiếu query.', 'The query is missing.');
  const operationName = textOf(values, 'operationName');
  return { query, documentId, operationName, variables: objectOf(values, 'variables'), extensions: objectOf(values, 'extensions'), safe };
}

function textOf(values: Values, name: string): string | null {
  const value = values[name];
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string') return value;
  throw badRequest(`${name} phải là chuỗi.`, `${name} must be a string.`);
}

function objectOf(values: Values, name: string): Values {
  const value = values[name];
  if (value === undefined || value === null) return {};
  if (isValues(value)) return value;
  throw badRequest(`${name} phải là một đối tượng.`, `${name} must be an object.`);
}

export function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
