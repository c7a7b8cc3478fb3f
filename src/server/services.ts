import { ActorService, PasswordService, SessionService, TokenService, ViewerService } from '../identity/module.js';
import type { ServiceClass } from '../kernel/context.js';
import type { ServerOptions } from './options.js';

/** The services of one server. */
export interface Services {
  readonly tokens: TokenService;
  readonly actors: ActorService;
  readonly passwords: PasswordService;
  /** The instance of a class, for resolvers. */
  readonly find: <T extends object>(type: ServiceClass<T>) => T;
}

export function createServices({ pool, clock, secret, env }: Pick<ServerOptions, 'pool' | 'clock' | 'secret' | 'env'>): Services {
  const tokens = new TokenService(secret, env.oidcIssuer, clock);
  const actors = new ActorService(pool, clock);
  const passwords = new PasswordService();
  const all: readonly object[] = [tokens, actors, passwords, new SessionService(pool, clock, passwords, tokens), new ViewerService(pool)];
  const find = <T extends object>(type: ServiceClass<T>): T => {
    const found = all.find((service): service is T => service instanceof type);
    if (!found) throw new Error(`No service ${type.name}`);
    return found;
  };
  return { tokens, actors, passwords, find };
}
