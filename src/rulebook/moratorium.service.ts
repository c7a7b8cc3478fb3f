import { referred, required } from '../database/load.js';
import { ensureVersion, type ActTransaction, type Asked, type Outcome, type Writer } from '../database/transact.js';
import { authorize, rememberFacts } from '../kernel/authorize.js';
import type { Requester } from '../kernel/context.js';
import { newId } from '../kernel/ids.js';
import type { Act } from '../kernel/policy.js';
import { cleanText } from '../kernel/text.js';
import { meetingOf, Organization, type Meeting } from '../organization/index.js';
import { Moratorium, type MoratoriumProcess, type MoratoriumTerms } from './moratorium.entity.js';
import { decide, writing, type Decided, type Keyed, type OnRow } from './ruling.service.js';

interface Drafting extends Keyed {
  readonly unitId: string;
  readonly scopeId: string;
  readonly processes: readonly MoratoriumProcess[];
  readonly title: string;
  readonly from: string;
  readonly to?: string | null | undefined;
}

type Edits = OnRow & { readonly [K in Exclude<keyof Drafting, 'unitId' | keyof Keyed>]?: Drafting[K] | null | undefined };

const LONGEST = 500;

/** The acts on moratoria: drafted by the organisation board, decided by the committee. */
export class MoratoriumService {
  constructor(private readonly writer: Writer) {}

  create(who: Requester, input: Drafting): Promise<Outcome> {
    const { processes, from, to = null } = input;
    const terms: MoratoriumTerms = { title: titleOf(input.title), processes, from, to };
    return this.writer.act(who, asked('createMoratorium', input, null), async (tx) => {
      const unit = await referred(tx, Organization, input.unitId, 'input.unitId');
      const scope = await referred(tx, Organization, input.scopeId, 'input.scopeId');
      const moratorium = Moratorium.draft(newId(tx.now), unit, writing(tx));
      holdFor(moratorium, scope);
      authorize(tx.ability, 'createMoratorium', moratorium);
      moratorium.create(terms);
      tx.em.persist(moratorium);
      return moratorium;
    });
  }

  edit(who: Requester, input: Edits): Promise<Outcome> {
    const change = changeOf(input);
    return this.writer.act(who, asked('editMoratorium', input, input.id), async (tx) => {
      const moratorium = await required(tx, Moratorium, input.id, 'input.id');
      const scope = input.scopeId == null ? null : await referred(tx, Organization, input.scopeId, 'input.scopeId');
      ensureVersion(moratorium, input.expectedVersion);
      authorize(tx.ability, 'editMoratorium', moratorium);
      if (scope) holdFor(moratorium, scope);
      // Both ends are checked: the unit that it held for and the one that it is to hold for.
      authorize(tx.ability, 'editMoratorium', moratorium);
      moratorium.edit(change, writing(tx));
      return moratorium;
    });
  }

  submit(who: Requester, input: OnRow): Promise<Outcome> {
    return this.writer.act(who, asked('submitMoratorium', input, input.id), async (tx) => {
      const { moratorium } = await seen(tx, input);
      authorize(tx.ability, 'submitMoratorium', moratorium);
      moratorium.submit(writing(tx));
      return moratorium;
    });
  }

  decide(who: Requester, input: OnRow & Decided): Promise<Outcome> {
    return this.writer.act(who, asked('decideMoratorium', input, input.id), async (tx) => {
      const { moratorium, meeting } = await seen(tx, input);
      authorize(tx.ability, 'decideMoratorium', moratorium);
      moratorium.decide(await decide(tx, 'decideMoratorium', moratorium, meeting));
      return moratorium;
    });
  }

  end(who: Requester, input: OnRow & Decided & { readonly to: string }): Promise<Outcome> {
    return this.writer.act(who, asked('endMoratorium', input, input.id), async (tx) => {
      const { moratorium, meeting } = await seen(tx, input);
      authorize(tx.ability, 'endMoratorium', moratorium);
      const { decision } = await decide(tx, 'endMoratorium', moratorium, meeting);
      moratorium.end(decision, { to: input.to, today: tx.actor.today });
      return moratorium;
    });
  }
}

const asked = (act: Act, input: Keyed, target: string | null): Asked => ({ act, subject: Moratorium, input, target });

const titleOf = (title: string): string | null => cleanText(title, 'input.title', LONGEST);

/** The moratorium that an act is on, in the version that the client has seen, with the rows that its decision names. */
async function seen(tx: ActTransaction, input: OnRow & Decided): Promise<{ moratorium: Moratorium; meeting: Meeting }> {
  const moratorium = await required(tx, Moratorium, input.id, 'input.id');
  const meeting = await meetingOf(tx, input.decision);
  ensureVersion(moratorium, input.expectedVersion);
  return { moratorium, meeting };
}

/** Rules judge the unit as they would find it in the row. */
function holdFor(moratorium: Moratorium, scope: Organization): void {
  moratorium.scopeNo = scope.no;
  rememberFacts(moratorium, { scopes: [scope] });
}

function changeOf({ title, processes, from, to }: Edits): Partial<MoratoriumTerms> {
  return {
    ...(title != null && { title: titleOf(title) }),
    ...(processes != null && { processes }),
    ...(from != null && { from }),
    ...(to !== undefined && { to }),
  };
}
