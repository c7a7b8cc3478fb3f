import type { Actor } from '../../seeds/actor.factory.js';
import type { GraphqlBody } from '../harness/server.js';
import { answerOf, gid, type Ground } from './ground.js';

/** What tests of accounts ask of a ground that is open by then: names, what the database has, an act on the row as it is. */
export function accountsOn(ground: () => Ground) {
  let count = 0;
  const of =
    <T>(column: string) =>
    (username: string): Promise<T> =>
      ground().one(`select ${column} as value from account where username = $1`, [username]);
  const [accountId, stateOf, version] = [of<string>('id'), of<string>('state'), of<number>('version')];
  const on = async (act: string, who: Actor, username: string): Promise<object> =>
    answerOf(await ground().act(who, act, { id: gid('Account', await accountId(username)), expectedVersion: await version(username) }));
  const fresh = (): string => `user-${(count += 1)}`;
  return { fresh, accountId, stateOf, version, on };
}

export const secretOf = ({ data }: GraphqlBody, act: string): string => (data?.[act] as { secret: string }).secret;
