import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Whom the server's programs run as. PostgreSQL refuses root: root either enters a user namespace, where the process
 * is nobody yet owns root's files, or becomes another user.
 */
export interface Identity {
  readonly name: string;
  /** Owner of the files that the programs read and write. */
  readonly owner: { readonly uid: number; readonly gid: number };
  readonly prefix: readonly string[];
  readonly spawn: { readonly uid?: number; readonly gid?: number };
}

/** Unprivileged users that systems and container images bring, the likeliest first. */
const KNOWN_USERS = ['postgres', 'nobody', 'node', 'daemon'];

const NOBODY = 65534;
const NAMESPACE = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];

/** A program and its arguments as the identity starts it. */
export function commandOf(identity: Identity, program: string, args: readonly string[]): [string, string[]] {
  const [first, ...rest] = [...identity.prefix, program, ...args];
  return [first ?? program, rest];
}

/** True when the identity can do what the shell test says. */
export async function succeeds(identity: Identity, program: string, args: readonly string[]): Promise<boolean> {
  const [command, rest] = commandOf(identity, program, args);
  return run(command, rest, { ...identity.spawn, cwd: '/' }).then(
    () => true,
    () => false,
  );
}

async function idOf(user: string, kind: '-u' | '-g'): Promise<number | null> {
  const answer = await run('id', [kind, user]).catch(() => null);
  return answer ? Number(answer.stdout.trim()) : null;
}

function otherUser(name: string, uid: number, gid: number): Identity {
  return { name, owner: { uid, gid }, prefix: [], spawn: { uid, gid } };
}

async function knownUsers(): Promise<Identity[]> {
  const found: Identity[] = [];
  for (const user of KNOWN_USERS) {
    const [uid, gid] = [await idOf(user, '-u'), await idOf(user, '-g')];
    if (uid !== null && gid !== null && uid > 0) found.push(otherUser(user, uid, gid));
  }
  return found;
}

/** Identities that may run PostgreSQL here, the one that changes least first. */
export async function identities(): Promise<Identity[]> {
  const uid = process.getuid?.() ?? NOBODY;
  const gid = process.getgid?.() ?? NOBODY;
  if (uid !== 0) return [{ name: 'you', owner: { uid, gid }, prefix: [], spawn: {} }];
  const inNamespace: Identity = { name: 'root in a user namespace', owner: { uid, gid }, prefix: NAMESPACE, spawn: {} };
  const works = await succeeds(inNamespace, 'true', []);
  return [...(works ? [inNamespace] : []), ...(await knownUsers())];
}
