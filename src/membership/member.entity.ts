import { rememberFacts, type Authorised } from '../kernel/authorize.js';
import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import { RuleViolationError } from '../kernel/errors.js';
import { literals } from '../kernel/literal.js';
import { BelongsTo, Column, Facts, Hidden, Id, Label, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';
import { Organization, UnitLabel } from '../organization/index.js';
import { homeInForce, hostInForce, Membership } from './membership.entity.js';
import { CURRENT, Standing } from './standing.entity.js';

export const Gender = enumeration('Gender', 'Gender.', { M: { vi: 'Nam', en: 'Male' }, F: { vi: 'Nữ', en: 'Female' } });
export type Gender = CodeOf<typeof Gender>;

declare module '../kernel/policy.js' {
  interface Actions {
    createPerson: Member;
    editProfile: Member;
  }
}

/** Who writes, and when. */
export interface Writing {
  readonly person: string | null;
  readonly today: string;
}

/** The fields of the profile that an edit or a correction may change; all others follow from events. */
export const PROFILE_FIELDS = ['fullName', 'familyName', 'middleName', 'givenName', 'gender', 'birthYear'] as const;

/** New values of some of them. */
export interface ProfileChange {
  readonly fullName?: string | null;
  readonly familyName?: string | null;
  readonly middleName?: string | null;
  readonly givenName?: string | null;
  readonly gender?: Gender;
  readonly birthYear?: number;
}

const SPONSORS = ['ACTIVE', 'SUSPENDED'];
const GROUP_LEVEL = 6;
const OLDEST_YEARS = 110;
const YOUNGEST_YEARS = 14;

@Noun({
  table: 'member',
  scoped: true,
  subject: 'id',
  acts: { editProfile: {} },
  description: 'A person: member, candidate, guest or former member (đảng viên và người có liên quan); `standing` tells which.',
  sorts: [
    {
      name: 'NAME',
      description: 'By given, family and middle name, in Vietnamese order.',
      fields: ['givenName', 'familyName', 'middleName'],
      terms: [
        { sql: (t) => `${t}.given_name`, type: 'text' },
        { sql: (t) => `${t}.family_name`, type: 'text' },
        { sql: (t) => `${t}.middle_name`, type: 'text' },
      ],
    },
    {
      name: 'ADMISSION_DATE',
      description: 'By day of admission to the Party; those without one last.',
      fields: ['admissionDate'],
      terms: [{ sql: (t) => `coalesce(${t}.admission_date,'infinity'::date)`, type: 'date' }],
    },
  ],
  listed: { unless: 'standing', sql: (t) => `${t}.standing in ${literals(CURRENT)}` },
  search: { key: 'search_key', exact: 'full_name', fields: ['fullName'] },
})
export class Member extends Scoped {
  @Id()
  id!: string;

  @Column({ class: 'base', type: 'text', vietnamese: true, description: 'Full name: family, middle, given (họ và tên).' })
  fullName!: string;

  @Column({ class: 'base', type: 'text', vietnamese: true, description: 'Family name (họ).' })
  familyName!: string;

  @Column({ class: 'base', type: 'text', vietnamese: true, description: 'Middle name (tên đệm); empty where there is none.' })
  middleName!: string;

  @Column({ class: 'base', type: 'text', vietnamese: true, description: 'Given name (tên).' })
  givenName!: string;

  @Column({ class: 'F1', type: 'integer', description: 'Year of birth (năm sinh).' })
  birthYear!: number;

  @Column({ class: 'F1', type: 'text', enum: Gender, description: 'Gender (giới tính).' })
  gender!: Gender;

  @Column({ class: 'F1', type: 'text', enum: Standing, description: 'Standing (tình trạng).' })
  standing!: Standing;

  @Column({ class: 'F1', type: 'date', nullable: true, description: 'Day of admission (ngày vào Đảng).' })
  admissionDate!: string | null;

  @Column({ class: 'F1', type: 'date', nullable: true, description: 'Day of recognition as official member (ngày chính thức).' })
  officialDate!: string | null;

  @Hidden({ type: 'integer', column: 'home_unit', nullable: true, generated: true })
  homeUnitNo!: number | null;

  @BelongsTo(() => Organization, {
    class: 'F1',
    column: 'home_unit',
    target: 'no',
    description: 'The cell of the home membership, of a former member the last one (nơi sinh hoạt chính thức).',
    inverse: {
      name: 'members',
      class: 'F0',
      description: 'Persons whose home lies within the unit (đảng viên của tổ chức).',
      join: { by: 'subtree' },
    },
  })
  homeUnit!: Organization | null;

  @Label(() => UnitLabel, {
    class: 'F1',
    of: () => Organization,
    column: 'home_unit',
    target: 'no',
    fields: ['name', 'kind', 'level'],
    description: 'Name of the home unit.',
  })
  homeUnitLabel!: UnitLabel | null;

  @Hidden({ type: 'boolean', generated: true })
  homeActive!: boolean;

  @Hidden({ type: 'integer', nullable: true })
  sponsorUnit!: number | null;

  @Column({ class: 'base', type: 'integer', filter: false, description: 'Version, for `expectedVersion` of an act.' })
  version!: number;

  partyAge!: number | null;

  @Facts(() => Membership, homeInForce)
  homes!: Membership[];

  @Facts(() => Membership, hostInForce)
  hosts!: Membership[];

  /** Someone whom a unit sponsors, whom nobody has authorised yet: in memory, in the place of the sponsor. */
  static draft(id: string, standing: Standing, sponsor: Organization): Member {
    const { no, l1, l2, l3, l4, l5 } = sponsor;
    const none = { admissionDate: null, officialDate: null, middleName: '' };
    const made = Object.assign(new Member(), { id, standing, unitNo: no, sponsorUnit: no, l1, l2, l3, l4, l5, ...none, version: 1 });
    rememberFacts(made, { homes: [], hosts: [] });
    return made;
  }

  /** Enters a candidate or guest. */
  create(this: Authorised<Member, 'createPerson'>, profile: ProfileChange, sponsor: Organization, { today }: Writing): void {
    if (!SPONSORS.includes(sponsor.state) || sponsor.level >= GROUP_LEVEL)
      throw new RuleViolationError('SPONSOR_NOT_ACTIVE', ['input.sponsorUnitId']);
    this.enter(profile, today, 'input.');
  }

  /** Corrects the profile; what is left out stays. */
  edit(this: Authorised<Member, 'editProfile'>, change: ProfileChange, { today }: Writing): void {
    this.enter(change, today, 'input.');
    this.version += 1;
  }

  /** Enters the values of a correction that was accepted. */
  correct(change: ProfileChange, { today }: Writing): void {
    this.enter(change, today, '');
    this.version += 1;
  }

  private enter(change: ProfileChange, today: string, path: string): void {
    Object.assign(this, change, { ...('middleName' in change && { middleName: change.middleName ?? '' }) });
    if (!this.familyName || !this.givenName) throw new RuleViolationError('NAME_INCOMPLETE', [`${path}familyName`, `${path}givenName`]);
    const parts = [this.familyName, this.middleName, this.givenName].filter((part) => part !== '').join(' ');
    if (change.fullName == null && wordsOf(this.fullName) !== wordsOf(parts)) this.fullName = parts;
    if (wordsOf(this.fullName) !== wordsOf(parts)) throw new RuleViolationError('NAME_PARTS_DIFFER', [`${path}fullName`]);
    const age = Number(today.slice(0, 4)) - this.birthYear;
    if (age < YOUNGEST_YEARS || age > OLDEST_YEARS) throw new RuleViolationError('BIRTH_YEAR_IMPLAUSIBLE', [`${path}birthYear`]);
  }
}

/** The words of a name without their order: some names are written in another one. */
function wordsOf(name: string | null | undefined): string {
  return (name ?? '').split(/\s+/).sort().join(' ');
}
