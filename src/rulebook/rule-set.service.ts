import { referred, required } from '../database/load.js';
import { ensureVersion, type ActTransaction, type Asked, type Outcome, type Writer } from '../database/transact.js';
import { authorize } from '../kernel/authorize.js';
import type { Requester } from '../kernel/context.js';
import { RuleViolationError } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import type { Act } from '../kernel/policy.js';
import { cleanText } from '../kernel/text.js';
import { meetingOf, Organization } from '../organization/index.js';
import { RuleSet, type RuleSetTerms, type RuleSubject } from './rule-set.entity.js';
import { RuleSetParam, type ParamTerms } from './rule-set-param.entity.js';
import { clearParams, endSuperseded } from './rule-set.query.js';
import { decide, writing, type Decided, type Keyed, type OnRow } from './ruling.service.js';

interface Drafting extends Keyed {
  readonly unitId: string;
  readonly subject: RuleSubject;
  readonly code: string;
  readonly name: string;
  readonly from: string;
  readonly to?: string | null | undefined;
  readonly params: readonly ParamTerms[];
}

type Edits = OnRow & { readonly [K in Exclude<keyof Drafting, 'unitId' | keyof Keyed>]?: Drafting[K] | null | undefined };

const LONGEST_CODE = 50;
const LONGEST_NAME = 500;
const MOST_PARAMS = 100;

/** The acts on rule sets: drafted by the organisation board, decided by the committee. */
export class RuleSetService {
  constructor(private readonly writer: Writer) {}

  create(who: Requester, input: Drafting): Promise<Outcome> {
    const { subject, from, to = null, params } = input;
    const terms: RuleSetTerms = { subject, code: codeOf(input.code), name: nameOf(input.name), from, to };
    return this.writer.act(who, asked('createRuleSet', input, null), async (tx) => {
      const unit = await referred(tx, Organization, input.unitId, 'input.unitId');
      const set = RuleSet.draft(newId(tx.now), unit, writing(tx));
      authorize(tx.ability, 'createRuleSet', set);
      set.create(terms);
      const written = paramsOf(tx, set, params);
      tx.em.persist(set);
      // Not flushed before the audit has seen what changed; the parameters, which name the set, come after it.
      tx.em.persist(written);
      return set;
    });
  }

  edit(who: Requester, input: Edits): Promise<Outcome> {
    const change = changeOf(input);
    return this.writer.act(who, asked('editRuleSet', input, input.id), async (tx) => {
      const set = await required(tx, RuleSet, input.id, 'input.id');
      ensureVersion(set, input.expectedVersion);
      authorize(tx.ability, 'editRuleSet', set);
      set.edit(change, writing(tx));
      if (input.params == null) return set;
      const params = paramsOf(tx, set, input.params);
      await clearParams(tx, set);
      tx.em.persist(params);
      return set;
    });
  }

  submit(who: Requester, input: OnRow): Promise<Outcome> {
    return this.writer.act(who, asked('submitRuleSet', input, input.id), async (tx) => {
      const set = await required(tx, RuleSet, input.id, 'input.id');
      ensureVersion(set, input.expectedVersion);
      authorize(tx.ability, 'submitRuleSet', set);
      set.submit(writing(tx));
      return set;
    });
  }

  decide(who: Requester, input: OnRow & Decided): Promise<Outcome> {
    return this.writer.act(who, asked('decideRuleSet', input, input.id), async (tx) => {
      const set = await required(tx, RuleSet, input.id, 'input.id');
      const meeting = await meetingOf(tx, input.decision);
      ensureVersion(set, input.expectedVersion);
      authorize(tx.ability, 'decideRuleSet', set);
      const ruled = await decide(tx, 'decideRuleSet', set, meeting);
      set.decide(ruled);
      await endSuperseded(tx, set);
      return set;
    });
  }
}

const asked = (act: Act, input: Keyed, target: string | null): Asked => ({ act, subject: RuleSet, input, target });

const codeOf = (code: string): string | null => cleanText(code, 'input.code', LONGEST_CODE);
const nameOf = (name: string): string | null => cleanText(name, 'input.name', LONGEST_NAME);

function paramsOf(tx: ActTransaction, set: RuleSet, params: readonly ParamTerms[]): RuleSetParam[] {
  const names = new Set(params.map(({ name }) => name));
  if (names.size < params.length || params.length > MOST_PARAMS) throw new RuleViolationError('PARAM_MALFORMED', ['input.params']);
  return params.map((terms) => RuleSetParam.of(newId(tx.now), set, terms));
}

function changeOf({ subject, code, name, from, to }: Edits): Partial<RuleSetTerms> {
  return {
    ...(subject != null && { subject }),
    ...(code != null && { code: codeOf(code) }),
    ...(name != null && { name: nameOf(name) }),
    ...(from != null && { from }),
    ...(to !== undefined && { to }),
  };
}
