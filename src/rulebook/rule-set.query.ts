import { fragment, unscoped } from '../database/fragment.js';
import { query, type Transaction } from '../database/transaction.js';
import type { Ask } from '../kernel/ports.js';
import { Organization } from '../organization/index.js';
import { RuleSet, type RuleSubject } from './rule-set.entity.js';
import { RuleSetParam, type ParamKind } from './rule-set-param.entity.js';

/** A parameter with the rule set that it is of: what is calculated by it stores the set. */
export interface Param {
  readonly ruleSetId: string;
  readonly kind: ParamKind;
  readonly value: string;
  /** The regulation that gives it; that of the rule set where none is named. */
  readonly regulation: string;
}

interface Place {
  readonly subject: RuleSubject;
  readonly name: string;
  /** Number of the unit that is judged. */
  readonly unit: number;
  readonly day: string;
}

/** CENTRAL stands behind all units, a unit's own before those above it. */
const nearest = (): string => fragment`
  select s.id as "ruleSetId", p.kind, p.value, coalesce(p.regulation, s.code) as regulation
  from ${unscoped(() => RuleSet, 'rules bind whoever is judged by them')} s
  join ${unscoped(() => RuleSetParam, 'rules bind whoever is judged by them')} p on p.rule_set_id = s.id and p.name = $2
  left join ${unscoped(() => Organization, 'place of the rule set')} o on o.no = s.unit
  where s.subject = $1 and s.state = 'DECIDED' and s.valid_from <= $4 and (s.valid_to is null or $4 < s.valid_to)
    and (s.central or s.unit in (
      select unnest(array[u.no, u.l1, u.l2, u.l3, u.l4, u.l5]) from ${unscoped(() => Organization, 'what is judged')} u where u.no = $3))
  order by coalesce(o.level, 0) desc limit 1`;

/** The parameter of the nearest rule set in force on the day that has it; null where none has. */
export async function paramOn(ask: Ask, { subject, name, unit, day }: Place): Promise<Param | null> {
  const [found] = await ask<Param>(nearest(), [subject, name, unit, day]);
  return found ?? null;
}

const supersede = (): string => fragment`
  update ${unscoped(() => RuleSet, 'by the act that was authorised on the next version')} s set valid_to = $3::date, version = s.version + 1
  where s.unit = $1 and s.subject = $2 and s.state = 'DECIDED' and s.valid_from < $3::date and (s.valid_to is null or $3::date < s.valid_to)`;

/** The version that was in force until now ends on the first day of the next one. */
export async function endSuperseded(tx: Pick<Transaction, 'line'>, next: RuleSet): Promise<void> {
  await query(tx, supersede(), [next.unitNo, next.subject, next.from]);
}

const clear = (): string =>
  fragment`delete from ${unscoped(() => RuleSetParam, 'by the act that was authorised on the draft')} p where p.rule_set_id = $1`;

/** Takes the parameters of a draft away, for others to be written. */
export async function clearParams(tx: Pick<Transaction, 'line'>, draft: RuleSet): Promise<void> {
  await query(tx, clear(), [draft.id]);
}
