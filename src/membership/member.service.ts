import { load, referred, required } from '../database/load.js';
import { ensureVersion, type ActTransaction, type Outcome, type Writer } from '../database/transact.js';
import { authorize } from '../kernel/authorize.js';
import type { Requester } from '../kernel/context.js';
import { RuleViolationError } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { cleanTexts } from '../kernel/text.js';
import { Organization } from '../organization/index.js';
import { MemberRecord } from './member-record.entity.js';
import { Member, type Gender, type ProfileChange, type Writing } from './member.entity.js';
import type { Standing } from './standing.entity.js';

interface Profile {
  readonly fullName?: string | null | undefined;
  readonly familyName?: string | null | undefined;
  readonly middleName?: string | null | undefined;
  readonly givenName?: string | null | undefined;
  readonly gender?: Gender | null | undefined;
  readonly birthYear?: number | null | undefined;
}

interface NewPerson extends Profile {
  readonly idempotencyKey: string;
  readonly sponsorUnitId: string;
  readonly standing: Standing;
}

interface ProfileEdit extends Profile {
  readonly idempotencyKey: string;
  readonly id: string;
  readonly expectedVersion: number;
}

const LONGEST_NAME = 100;
const NAMES = ['fullName', 'familyName', 'middleName', 'givenName'] as const;

/** The values of a profile that an input gives, as they are stored. */
function profileOf(input: Profile): ProfileChange {
  const { gender, birthYear } = input;
  return { ...cleanTexts(input, NAMES, LONGEST_NAME), ...(gender != null && { gender }), ...(birthYear != null && { birthYear }) };
}

const writing = ({ actor }: ActTransaction): Writing => ({ person: actor.person, today: actor.today });

/** The acts on profiles (access.md 2.4). */
export class MemberService {
  constructor(private readonly writer: Writer) {}

  create(who: Requester, input: NewPerson): Promise<Outcome> {
    const profile = profileOf(input);
    return this.writer.act(who, { act: 'createPerson', subject: Member, input, target: null }, async (tx) => {
      const sponsor = await referred(tx, Organization, input.sponsorUnitId, 'input.sponsorUnitId');
      const member = Member.draft(newId(tx.now), input.standing, sponsor);
      authorize(tx.ability, 'createPerson', member);
      tx.ensureNoMoratorium('MEMBER_RECORD', member.unitNo);
      member.create(profile, sponsor, writing(tx));
      tx.em.persist(member);
      return member;
    });
  }

  edit(who: Requester, input: ProfileEdit): Promise<Outcome> {
    const profile = profileOf(input);
    return this.writer.act(who, { act: 'editProfile', subject: Member, input, target: input.id }, async (tx) => {
      const member = await required(tx, Member, input.id, 'input.id');
      ensureVersion(member, input.expectedVersion);
      authorize(tx.ability, 'editProfile', member);
      tx.ensureNoMoratorium('MEMBER_RECORD', member.unitNo);
      member.edit(profile, writing(tx));
      await ensureSameYear(tx, member);
      return member;
    });
  }
}

/** A year of birth that the record contradicts is corrected there first. */
async function ensureSameYear(tx: ActTransaction, { id, birthYear }: Member): Promise<void> {
  const record = await load(tx, MemberRecord, id);
  if (record?.birthDate != null && Number(record.birthDate.slice(0, 4)) !== birthYear)
    throw new RuleViolationError('BIRTH_YEAR_DIFFERS', ['input.birthYear']);
}
