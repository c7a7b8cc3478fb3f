import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SUPERUSER } from '../../src/database/launcher-data.js';
import { dataOf } from '../../src/database/launcher-place.js';
import { freePort } from '../../src/database/launcher-server.js';
import { scratchPlace } from './scratch.js';

/** The port stands in this line of postmaster.pid. */
const PORT_LINE = 3;
const PAUSE = 50;
/** What the launcher says after each restart of PostgreSQL. */
const BACK = 'The PostgreSQL server answers again.';

/** The product as an operator has it: a process of `start.ts` with a PostgreSQL of its own, both of which a test may kill. */
export class Product {
  private child: ChildProcess | null = null;
  private said = '';
  private kills = 0;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {}

  static async make(): Promise<Product> {
    return new Product(await mkdtemp(join(await scratchPlace(), `dangbo-product-${process.pid}-`)), await freePort());
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** All that its processes have printed, one after the other. */
  get output(): string {
    return this.said;
  }

  /** Starts it and waits until it is ready. */
  async start(): Promise<void> {
    const args = ['--import', resolve('tools/typescript.mjs'), resolve('start.ts')];
    const given = { DATA_DIR: join(this.folder, 'data'), SEED: 'minimal', LOG_LEVEL: 'error', PORT: String(this.port) };
    this.child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env['PATH'], ...given } });
    const hear = (text: Buffer): void => void (this.said += text.toString());
    this.child.stdout?.on('data', hear);
    this.child.stderr?.on('data', hear);
    await this.ready();
  }

  async ready(): Promise<void> {
    while (!(await this.isReady())) {
      if (this.hasEnded()) throw new Error(`The product has ended: ${this.said}`);
      await sleep(PAUSE);
    }
  }

  private async isReady(): Promise<boolean> {
    return fetch(`${this.address}/readyz`).then(
      ({ status }) => status === 200,
      () => false,
    );
  }

  private hasEnded(): boolean {
    return !this.child || this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Number of the PostgreSQL process in charge, and its port. */
  private async postmaster(): Promise<{ pid: number; port: string }> {
    const lines = (await readFile(join(await dataOf(join(this.folder, 'data')), 'postmaster.pid'), 'utf8')).split('\n');
    return { pid: Number(lines[0]), port: String(lines[PORT_LINE]) };
  }

  /** Where its PostgreSQL answers now: a new start may have taken another port. */
  async databaseUrl(): Promise<string> {
    const secret = await readFile(join(this.folder, 'data', 'postgres-password'), 'utf8');
    return `postgres://${SUPERUSER}:${secret.trim()}@127.0.0.1:${(await this.postmaster()).port}/postgres`;
  }

  /** `kill -9` of the app; its PostgreSQL stays behind. */
  killApp(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** `kill -9` of PostgreSQL, which the app is to start again. */
  async killPostgres(): Promise<void> {
    this.kills += 1;
    process.kill((await this.postmaster()).pid, 'SIGKILL');
  }

  /** Waits until PostgreSQL has come back after every kill of it. */
  async recovered(): Promise<void> {
    while (this.said.split(BACK).length <= this.kills) await sleep(PAUSE);
    await this.ready();
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (!this.child || this.hasEnded()) return;
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    await gone;
  }

  async close(): Promise<void> {
    // One that was killed and not started again has left a server behind: a start takes it in hand.
    if (this.child && this.hasEnded()) await this.start().catch(() => undefined);
    await this.end('SIGTERM');
    await rm(this.folder, { recursive: true, force: true });
  }
}
