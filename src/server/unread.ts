import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Answers that clients have not taken yet, in bytes by connection: until they are taken they stand in memory. Past the most that
 * all together may leave, the connection that leaves most is cut off.
 */
export class Unread {
  /** A connection stays here until it ends: what goes in and out with each answer would keep answers in memory. */
  private readonly left = new Map<Socket, number>();
  private total = 0;

  constructor(private readonly most: number) {}

  get bytes(): number {
    return this.total;
  }

  /** Notes an answer until it has been taken. */
  add(response: ServerResponse, bytes: number): void {
    const { socket } = response.req;
    if (socket.destroyed) return;
    const left = this.left.get(socket);
    if (left === undefined) socket.once('close', () => this.ended(socket));
    this.left.set(socket, (left ?? 0) + bytes);
    this.total += bytes;
    response.once('close', () => this.taken(socket, bytes));
    while (this.total > this.most) this.ended(this.greediest().destroy());
  }

  private taken(socket: Socket, bytes: number): void {
    const left = this.left.get(socket);
    // Of a connection that has ended nothing counts any more.
    if (left === undefined) return;
    this.total -= bytes;
    this.left.set(socket, left - bytes);
  }

  private greediest(): Socket {
    let most: [Socket, number] | null = null;
    for (const each of this.left) if (!most || each[1] > most[1]) most = each;
    if (!most) throw new Error('Nothing is left unread');
    return most[0];
  }

  private ended(socket: Socket): void {
    this.total -= this.left.get(socket) ?? 0;
    this.left.delete(socket);
  }
}
