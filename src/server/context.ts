import type { GraphQLResolveInfo, OperationDefinitionNode } from 'graphql';
import type { Actor } from '../kernel/actor.js';
import type { Departure } from '../kernel/departure.js';
import type { Following, RequestContext, ServiceClass } from '../kernel/context.js';
import type { Language } from '../kernel/errors.js';
import type { MediaType } from './accept.js';
import type { Caller } from './authentication.js';
import type { Engine } from './options.js';
import { wrongToken } from './refusal.js';
import type { Services } from './services.js';

/** Facts of a request that do not change. */
export interface RequestFacts {
  readonly caller: Caller | null;
  readonly language: Language;
  readonly media: MediaType;
  readonly reason: string | null;
  readonly address: string;
  /** True for GET, which never acts. */
  readonly safe: boolean;
  readonly departure: Departure;
}

/** What a request finds out on its way. Apollo copies the context object, so that this is held by reference. */
export interface RequestState {
  actor: Actor | null;
  /** The access ended while the request was under way: nothing of the answer may leave. */
  lost: boolean;
  cost: number;
  /** Every field of the operation is an act, and compares the actor's version itself. */
  acts: boolean;
  operation: OperationDefinitionNode | null;
}

/** One request's context. Its fields are set in the constructor, its actor is shared by all copies. */
export class RequestScope implements RequestContext {
  readonly session: string | null;
  readonly language: Language;
  readonly reason: string | null;
  readonly address: string;
  readonly departure: Departure;
  readonly state: RequestState;
  readonly service: <T extends object>(type: ServiceClass<T>) => T;

  constructor(
    readonly facts: RequestFacts,
    private readonly engine: Engine,
    private readonly services: Services,
  ) {
    this.session = facts.caller?.bearer.session ?? null;
    this.language = facts.language;
    this.reason = facts.reason;
    this.address = facts.address;
    this.departure = facts.departure;
    this.state = { actor: facts.caller?.actor ?? null, lost: false, cost: 0, acts: false, operation: null };
    this.service = services.find;
  }

  get actor(): Actor | null {
    return this.state.actor;
  }

  set actor(actor: Actor | null) {
    this.state.actor = actor;
  }

  /** What stands in the way of the read must not undo the act: the read by itself meets it again. */
  following(uuid: string): Following | null {
    try {
      return this.engine.following(this, uuid);
    } catch {
      return null;
    }
  }

  renew(): Promise<void> {
    return renewed(this.state, this.facts.caller, this.services);
  }

  read(info: GraphQLResolveInfo): Promise<unknown> {
    return this.engine.read(this, info);
  }

  can(action: string, subject: string): boolean {
    return this.engine.can(this, action, subject);
  }

  readNode(info: GraphQLResolveInfo, uuid: string): Promise<unknown> {
    return this.engine.readNode(this, info, uuid);
  }
}

async function renewed(state: RequestState, caller: Caller | null, { actors }: Services): Promise<void> {
  if (!caller) return;
  state.actor = await actors.renew(caller.bearer, caller.actor.today);
  if (state.actor) return;
  state.lost = true;
  throw wrongToken();
}
