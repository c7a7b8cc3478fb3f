import { load, referred } from '../database/load.js';
import type { ActTransaction, Outcome, Writer } from '../database/transact.js';
import type { Requester } from '../kernel/context.js';
import { BadInputError, NotFoundError } from '../kernel/errors.js';
import { Member } from '../membership/index.js';
import { Enrolment } from './enrolment.entity.js';
import { nominated } from './enrolment.service.js';
import { TrainingClass } from './training-class.entity.js';
import { TrainingNeed } from './training-need.entity.js';

interface Asked {
  readonly idempotencyKey: string;
  readonly classId: string;
  readonly needIds: readonly string[];
}

const MOST = 100;

/** Who lacks a level is nominated for a class that gives it: all of the needs in one act, by the rules of a nomination. */
export class TrainingNeedService {
  constructor(private readonly writer: Writer) {}

  enrol(who: Requester, input: Asked): Promise<Outcome> {
    ensureCount(input.needIds);
    return this.writer.act(who, { act: 'enrolTrainingNeeds', subject: Enrolment, input, target: null }, async (tx) => {
      const to = await referred(tx, TrainingClass, input.classId, 'input.classId');
      const made = new Map<string, Enrolment>();
      for (const [i, id] of input.needIds.entries()) await this.enrolOne(tx, to, { id, path: `input.needIds.${i}`, made });
      const [first, ...others] = made.values();
      if (!first) throw new Error('There is at least one need');
      return [first, ...others];
    });
  }

  /** A person with two needs that the class meets is enrolled once. */
  private async enrolOne(
    tx: ActTransaction,
    to: TrainingClass,
    { id, path, made }: { readonly id: string; readonly path: string; readonly made: Map<string, Enrolment> },
  ): Promise<void> {
    const need = await referred(tx, TrainingNeed, id, path);
    need.ensureMetBy(to, path);
    if (made.has(need.memberId)) return;
    const member = await load(tx, Member, need.memberId);
    if (!member) throw new NotFoundError(path);
    made.set(member.id, nominated(tx, 'enrolTrainingNeeds', to, member));
  }
}

function ensureCount({ length }: readonly string[]): void {
  if (length > 0 && length <= MOST) return;
  throw new BadInputError({ vi: `Từ 1 đến ${MOST} nhu cầu.`, en: `1 to ${MOST} needs.` }, ['input.needIds']);
}
