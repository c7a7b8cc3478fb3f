import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';

interface Page {
  readonly file: string;
  readonly type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/** The explorer talks to this host alone. Its editor writes style attributes, which need 'unsafe-inline'; scripts may not. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the built explorer. Only files found at start have an address: none can be reached by a path. */
export async function servePages(app: FastifyInstance, folder: string | undefined): Promise<void> {
  if (folder === undefined) return;
  const pages = await pagesIn(folder);
  const index = pages.get('index.html');
  if (!index) return;
  app.get('/graphiql', (_request, reply) => send(reply, index, 'no-cache'));
  app.get<{ Params: { '*': string } }>('/graphiql/*', (request, reply) => {
    const page = pages.get(request.params['*']);
    // The name of an asset holds the hash of its content.
    if (page) return send(reply, page, 'public, max-age=31536000, immutable');
    reply.callNotFound();
    return reply;
  });
}

async function pagesIn(folder: string): Promise<ReadonlyMap<string, Page>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile() && extname(entry.name) in TYPES)
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [relative(folder, file).split(sep).join('/'), { file, type: TYPES[extname(file)] ?? '' }]));
}

async function send(reply: FastifyReply, { file, type }: Page, cache: string): Promise<FastifyReply> {
  const content = await readFile(file);
  return reply.header('content-type', type).header('cache-control', cache).header('content-security-policy', POLICY).send(content);
}
