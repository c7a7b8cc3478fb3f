import { enrolmentRow, type EnrolmentRow } from '../../seeds/enrolment.factory.js';
import { newId } from '../../seeds/ids.js';
import { trainingClassRow, trainingSessionRow, type TrainingClassRow } from '../../seeds/training-class.factory.js';
import type { Unit } from '../access/rows.js';
import { gid as nounGid } from '../access/world.js';
import type { Ground } from './ground.js';
import { person } from './membership-event-ground.js';

export const trainingId = (
  noun: 'Enrolment' | 'EnrolmentResult' | 'TrainingClass' | 'TrainingSession' | 'TrainingNeed',
  id: string,
): string => nounGid(noun as 'Member', id);

/** Organiser and kind of the body that owns the class. */
export type Organised = readonly [code: string, kind: string];
export const nameOfBody = ([code, kind]: Organised): string => `${code} ${kind}`;

/** Classes with a session that has been, one for each organiser and state; a person has one enrolment in each. */
export class Classes {
  private readonly made = new Map<string, { readonly id: string; readonly session: string }>();

  constructor(private readonly ground: Ground) {}

  async of(organised: Organised, state: TrainingClassRow['state']): Promise<{ readonly id: string; readonly session: string }> {
    const key = `${nameOfBody(organised)} ${state}`;
    const known = this.made.get(key);
    if (known) return known;
    const [code, kind] = organised;
    const id = newId();
    const row = trainingClassRow({
      ...{ id, unit: this.ground.no(code), owner_body: await this.ground.body(code, kind), code: id.slice(-12), title: 'Lớp thử nghiệm' },
      ...{ state, starts_on: '2022-11-01', ends_on: '2022-11-30', capacity: 100_000 },
      ...{ type: 'DEGREE_TRAINING', level: 'ADVANCED', field: 'POLITICAL_THEORY' },
    });
    await this.ground.insert('training_class', row);
    const session = trainingSessionRow({ id: newId(), class_id: id, no: 1, date: '2022-11-10', topic: 'Chuyên đề' });
    await this.ground.insert('training_session', session);
    const made = { id, session: session.id };
    this.made.set(key, made);
    return made;
  }
}

/** An enrolment of somebody of the unit, who has no other. */
export async function enrolled(
  ground: Ground,
  unit: Unit,
  values: Pick<EnrolmentRow, 'class_id' | 'state'> & Partial<EnrolmentRow>,
): Promise<string> {
  const sponsored = ['CELL', 'GRASSROOTS_CELL'].includes(unit.kind) ? {} : { standing: 'GUEST' as const };
  const member_id = values.member_id ?? (await person(ground, unit.code, sponsored));
  const id = await ground.insert('enrolment', enrolmentRow({ id: newId(), unit: unit.no, ...values, member_id }));
  if (values.state === 'COMPLETED') await ground.pool.query('update enrolment_result set passed = true where id = $1', [id]);
  return id;
}
