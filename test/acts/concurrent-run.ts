import type { Actor } from '../../seeds/actor.factory.js';
import { holdingRow } from '../../seeds/holding.factory.js';
import { newId } from '../../seeds/ids.js';
import { insertRows } from '../../seeds/insert.js';
import { Random } from '../../seeds/random.js';
import { inParallel } from '../proof/tally.js';
import { ConcurrentRows } from './concurrent-rows.js';
import { answerOf, gid, Ground, holdingId, TODAY } from './ground.js';

/** Acts under way at a time. */
const AT_ONCE = 16;
/** Acts between two looks at what must hold, and how they are shared out. */
const ROUND = 2_000;
const [EDITS, SEATS, ROWS] = [0.6, 0.2, 0.2];
/** Rows that all edits are on, and proposals for each seat. */
const [PLANS, RIVALS] = [12, 3];

interface Acknowledged {
  readonly version: number;
  readonly title: string;
}

/** How often each kind of act had each outcome, and what did not hold. */
export interface Tally {
  readonly outcomes: Record<string, number>;
  readonly wrong: string[];
}

/** Acts that want the same rows at the same time, over HTTP and in SQL, and what holds of the rows afterwards (security.md 2.6, 3). */
export class ConcurrentRun {
  readonly tally: Tally = { outcomes: {}, wrong: [] };
  private titles = 0;

  private constructor(
    private readonly ground: Ground,
    private readonly rows: ConcurrentRows,
    private readonly random: Random,
    private readonly actors: { readonly board: Actor; readonly committee: Actor },
  ) {}

  static async open(seed: string): Promise<ConcurrentRun> {
    const random = new Random(`concurrent/${seed}`);
    const ground = await Ground.open({ connections: 8, timeouts: { statement: 60_000, connection: 60_000 } });
    const actors = { board: await ground.actor(['B5@K']), committee: await ground.actor(['B2@K']) };
    return new ConcurrentRun(ground, await ConcurrentRows.open(), random, actors);
  }

  async send(count: number, tell: (line: string) => void): Promise<void> {
    for (let sent = 0; sent < count; sent += ROUND) {
      await this.round(Math.min(ROUND, count - sent));
      tell(`${Math.min(sent + ROUND, count)} acts, ${this.tally.wrong.length} wrong: ${JSON.stringify(this.tally.outcomes)}`);
    }
  }

  async close(): Promise<void> {
    await this.rows.close();
    await this.ground.close();
  }

  private async round(count: number): Promise<void> {
    const edits = await this.edits(Math.round(count * EDITS));
    const seats = await this.seats(Math.round(count * SEATS));
    const rows = Array.from({ length: Math.round(count * ROWS) }, () => () => this.rows.change(this.random, this.note));
    await inParallel(this.random.shuffled([...edits.acts, ...seats.acts, ...rows]), AT_ONCE, (act) => act());
    await edits.judge();
    await seats.judge();
    this.tally.wrong.push(...(await this.rows.wrong()));
  }

  private readonly note = (kind: string, code: string): void => {
    const name = `${kind} ${code}`;
    this.tally.outcomes[name] = (this.tally.outcomes[name] ?? 0) + 1;
  };

  /** Edits of a few drafts, each by the version that some client was told last. */
  private async edits(count: number): Promise<Kind> {
    const drafts = await Promise.all(Array.from({ length: PLANS }, () => this.draft()));
    const told = new Map(drafts.map((id) => [id, [] as Acknowledged[]]));
    const known = new Map(drafts.map((id) => [id, 1]));
    const edit = async (): Promise<void> => {
      const [id, title] = [this.random.pick(drafts), `Kế hoạch ${++this.titles}`];
      const expectedVersion = known.get(id) ?? 0;
      const input = { id, expectedVersion, title };
      const body = await this.ground.act(this.actors.board, 'editTrainingPlan', input);
      const { code } = answerOf(body);
      const version = (body.data?.['editTrainingPlan'] as { version: number } | null)?.version;
      const current = version ?? (body.errors?.[0]?.extensions['currentVersion'] as number | undefined) ?? 0;
      this.note('edit', code);
      if (code !== 'DONE' && code !== 'CONFLICT') this.tally.wrong.push(`an edit is ${JSON.stringify(body)}`);
      if (version !== undefined) told.get(id)?.push({ version, title });
      if (version !== undefined && version !== expectedVersion + 1)
        this.tally.wrong.push(`an edit of ${expectedVersion} became ${version}`);
      known.set(id, Math.max(current, known.get(id) ?? 0));
    };
    return { acts: Array.from({ length: count }, () => edit), judge: () => this.judgeEdits(told) };
  }

  private async draft(): Promise<string> {
    const ownerBodyId = gid('Body', await this.ground.body('K', 'PROPAGANDA_BOARD'));
    const input = { ownerBodyId, year: 2022, title: 'Kế hoạch' };
    const body = await this.ground.act(this.actors.board, 'createTrainingPlan', input, { selection: 'trainingPlan { id }' });
    const made = body.data?.['createTrainingPlan'] as { trainingPlan: { id: string } } | null | undefined;
    if (!made) throw new Error(JSON.stringify(body.errors));
    return made.trainingPlan.id;
  }

  /** Each acknowledgement has a version of its own, none is missing, and the row is as the last of them left it. */
  private async judgeEdits(told: ReadonlyMap<string, readonly Acknowledged[]>): Promise<void> {
    for (const [id, acknowledged] of told) {
      const uuid = Buffer.from(id, 'base64url').toString().split(':')[1];
      const sql = `select json_build_object('version', p.version, 'title', p.title, 'lines', (select count(*) from audit_log a
        where a.row_id = p.id and a.act = 'editTrainingPlan' and a.outcome = 'DONE')) as value from training_plan p where p.id = $1`;
      const found = await this.ground.one<Acknowledged & { lines: number }>(sql, [uuid]);
      const versions = acknowledged.map(({ version }) => version).sort((a, b) => a - b);
      const last = acknowledged.find(({ version }) => version === found.version);
      const whole = versions.every((version, i) => version === i + 2) && found.version === versions.length + 1;
      if (!whole || found.lines !== versions.length || (last && last.title !== found.title))
        this.tally.wrong.push(`lost update: ${JSON.stringify({ found, acknowledged })}`);
    }
  }

  /** Recognitions of several proposals for one seat. */
  private async seats(count: number): Promise<Kind> {
    const { ground } = this;
    const sql = `select json_agg(id) as value from (select m.id from member m where m.home_active and m.standing = 'OFFICIAL'
      and m.l3 = (select no from organization where code = 'A') and not exists (select from account a where a.member_id = m.id) order by m.id limit ${RIVALS}) m`;
    const people = await ground.one<string[]>(sql);
    if (people.length < RIVALS) throw new Error('Too few members without an account');
    const decision = await ground.decision('K');
    const seats = Math.ceil(count / RIVALS);
    const proposals: { readonly id: string; readonly seat: string }[] = [];
    for (let i = 0; i < seats; i += 1) proposals.push(...(await this.rivals(people)));
    const done = new Set<string>();
    const acts = proposals.map(({ id }) => async (): Promise<void> => {
      const body = await ground.act(this.actors.committee, 'recogniseHolding', { id: holdingId(id), expectedVersion: 1, decision });
      const { code } = answerOf(body);
      this.note('recognition', code);
      if (code === 'DONE') done.add(id);
      else if (code !== 'RULE_VIOLATION') this.tally.wrong.push(`a recognition is ${JSON.stringify(body)}`);
    });
    return { acts, judge: () => this.judgeSeats(proposals, done) };
  }

  private async rivals(people: readonly string[]): Promise<readonly { id: string; seat: string }[]> {
    const unit = this.ground.no('A');
    const seat = await this.ground.seat('A', 'OFFICER');
    const days = { valid_from: TODAY, recorded_on: TODAY } as const;
    const rows = people.map((member_id) => holdingRow({ id: newId(), unit, seat_id: seat, member_id, state: 'PROPOSED', ...days }));
    const client = await this.ground.pool.connect();
    await insertRows(client, 'seat_holding', rows).finally(() => client.release());
    return rows.map(({ id }) => ({ id, seat }));
  }

  /** One holder in each seat, who is the one of whom the client was told. */
  private async judgeSeats(proposals: readonly { id: string; seat: string }[], done: ReadonlySet<string>): Promise<void> {
    const sql = `select coalesce(json_agg(json_build_object('id', id, 'seat', seat_id)), '[]') as value from seat_holding
      where seat_id = any($1) and state = 'ACTIVE'`;
    const seats = [...new Set(proposals.map(({ seat }) => seat))];
    const active = await this.ground.one<readonly { id: string; seat: string }[]>(sql, [seats]);
    const holders = new Set(active.map(({ seat }) => seat));
    const told = active.every(({ id }) => done.has(id)) && done.size === active.length;
    if (active.length !== holders.size || holders.size !== seats.length || !told)
      this.tally.wrong.push(`seats: ${seats.length}, with holders ${holders.size}, holders ${active.length}, told ${done.size}`);
  }
}

interface Kind {
  readonly acts: readonly (() => Promise<void>)[];
  readonly judge: () => Promise<void>;
}
