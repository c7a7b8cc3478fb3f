import type { Transaction } from '../database/transact.js';
import { NotFoundError } from '../kernel/errors.js';
import { uuidIn } from '../kernel/ids.js';
import type { Homes, Move } from '../kernel/ports.js';
import { homesIn, moveHomes, visibleMembers } from './homes.query.js';

/** Members whose unit changes, for the acts on units. */
export class HomesService implements Homes<Transaction> {
  async named(tx: Transaction, ids: readonly string[], path: string): Promise<readonly string[]> {
    const uuids = ids.map((id) => uuidIn(id, 'Member'));
    const seen = await visibleMembers(
      tx,
      uuids.filter((uuid) => uuid !== null),
    );
    return uuids.map((uuid, i) => {
      if (uuid === null || !seen.has(uuid)) throw new NotFoundError(`${path}.${i}`);
      return uuid;
    });
  }

  async areAll(tx: Transaction, unit: number, members: readonly string[]): Promise<boolean> {
    const home = await homesIn(tx, unit);
    return members.length === home.size && new Set(members).size === home.size && members.every((member) => home.has(member));
  }

  move(tx: Transaction, move: Move): Promise<void> {
    return moveHomes(tx, move);
  }
}
