import { Agent, request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';

/** What a server has answered. */
export interface Posted {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Connections stay open between requests, as those of `fetch` do. */
const AGENT = new Agent({ keepAlive: true });

/** What `fetch` sends of itself. */
const OWN = { accept: '*/*', 'accept-language': '*', 'user-agent': 'node' };

/** Posts a text as `fetch` would, at a third of its cost: a run of the tests asks a hundred thousand times. */
export function post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<Posted> {
  const length = String(Buffer.byteLength(body));
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent: AGENT, headers: { ...OWN, ...headers, 'content-length': length } }, (answer) => {
      textOf(answer).then((text) => resolve({ status: Number(answer.statusCode), headers: headersOf(answer.headers), text }), reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function textOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  answer.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    answer.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    answer.on('error', reject);
  });
}

function headersOf(given: IncomingHttpHeaders): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(given)) {
    for (const each of [value ?? []].flat()) headers.append(name, each);
  }
  return headers;
}
