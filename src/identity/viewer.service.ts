import type { Pool } from 'pg';
import type { Actor, Role } from '../kernel/actor.js';
import type { UnitLabel } from '../organization/index.js';
import { unitLabels } from './viewer.query.js';

export interface LabelledGrant {
  readonly role: Role;
  /** Null for S, which holds for oneself and nowhere. */
  readonly unit: UnitLabel | null;
}

/** What a reader may know of the own rights. */
export class ViewerService {
  constructor(private readonly pool: Pool) {}

  async grantsOf({ grants }: Actor): Promise<readonly LabelledGrant[]> {
    const numbers = new Set(grants.map(({ unit }) => unit.no).filter((no) => no > 0));
    const labels = await unitLabels(this.pool, [...numbers]);
    return grants.map(({ role, unit }) => ({ role, unit: labels.get(unit.no) ?? null }));
  }
}
