import { newId } from '../../seeds/ids.js';
import { insertRows } from '../../seeds/insert.js';
import { memberRow, type MemberRow } from '../../seeds/member.factory.js';
import { membershipEventRow, type MembershipEventRow } from '../../seeds/membership-event.factory.js';
import { membershipRow } from '../../seeds/membership.factory.js';
import { gid, type Ground } from './ground.js';

/** A person with standing; a candidate, a guest and a former member have no home in force. */
export async function person(ground: Ground, code: string, values: Partial<MemberRow> = {}): Promise<string> {
  const id = newId();
  const standing = values.standing ?? 'OFFICIAL';
  const sponsored = standing === 'CANDIDATE' || standing === 'GUEST';
  const member = memberRow({ id, full_name: 'Lý Văn Thử', standing, ...(sponsored && { sponsor_unit: ground.no(code) }), ...values });
  const left = standing === 'LEFT' ? ({ valid_to: '2018-06-01', status: 'ENDED', end_reason: 'STRIKE_OFF' } as const) : {};
  const client = await ground.pool.connect();
  try {
    await insertRows(client, 'member', [member]);
    const home = membershipRow({ id: newId(), unit: ground.no(code), member_id: id, valid_from: '2015-01-01', ...left });
    if (!sponsored) await insertRows(client, 'membership', [home]);
  } finally {
    client.release();
  }
  return id;
}

type Values = Partial<Omit<MembershipEventRow, 'id' | 'unit'>>;

/** An event of a person of the unit, drafted by it; submitted unless told otherwise. */
export async function event(ground: Ground, code: string, values: Values = {}): Promise<string> {
  const id = newId();
  const member_id = values.member_id ?? (await person(ground, code));
  const row = membershipEventRow({
    id,
    unit: ground.no(code),
    type: 'EXEMPTION',
    state: 'SUBMITTED',
    reason: 'Lý do',
    ...values,
    member_id,
  });
  const client = await ground.pool.connect();
  await insertRows(client, 'membership_event', [row]).finally(() => client.release());
  return id;
}

export const eventId = (id: string): string => gid('MembershipEvent', id);
export const memberId = (id: string): string => gid('Member', id);
