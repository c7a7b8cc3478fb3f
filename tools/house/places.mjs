/** No file names a place that exists on one machine only: an absolute path, or the host of a package registry. */
import { existsSync, readFileSync } from 'node:fs';
import { repositoryFiles } from './files.mjs';

const FOLDERS = ['home', 'Users', 'root', 'work', 'workspace', 'tmp', 'private'].join('|');

const PLACES = [
  { what: 'an absolute path', pattern: new RegExp(`(?<![\\w.$}~:/-])(?:file://)?/(?:${FOLDERS})/[\\w.-]+`) },
  { what: 'an absolute path', pattern: /\b[A-Z]:\\[\w.-]+/ },
  {
    what: 'the host of a registry',
    pattern: /\bregistry\.[a-z0-9-]+\.[a-z]{2,}|\b[\w-]+\.(?:jfrog\.io|pkg\.dev)\b|\/artifactory\/|"resolved":\s*"http/i,
  },
];

/** Binary files hold no text of ours. */
const isText = (bytes) => !bytes.subarray(0, 8000).includes(0);

function placesIn(file) {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  if (!isText(bytes)) return [];
  return bytes
    .toString()
    .split('\n')
    .flatMap((line, index) => PLACES.filter(({ pattern }) => pattern.test(line)).map(({ what }) => `${file}:${index + 1} names ${what}`));
}

const found = repositoryFiles().flatMap(placesIn);
for (const line of found) console.log(line);
process.exitCode = found.length > 0 ? 1 : 0;
