import type { Transaction } from '../database/transact.js';
import type { Homes } from '../kernel/ports.js';
import { addUnit, changeUnit, endGroups } from './organization-change.query.js';
import { LEVEL_OF } from './organization-event-content.entity.js';
import type { OrganizationEvent } from './organization-event.entity.js';
import { cellsOf } from './organization-event.query.js';

/** Changes the units as an effective event says, inside its own transaction; its deciders have been asked before. */
export async function takeEffect<Work extends Transaction>(tx: Work, homes: Homes<Work>, event: OrganizationEvent): Promise<void> {
  const { type, unitNo, effectiveDate: day, newKind: kind, newName: name, newShortName: shortName } = event;
  if (unitNo === null || day === null) throw new Error('An effective event has a unit and a day');
  if (type === 'ESTABLISH') event.establishedUnit = await established(tx, event, { parent: unitNo, day });
  if (type === 'RENAME') await changeUnit(tx, unitNo, { name, shortName, kind: null, day });
  if (type !== 'CHANGE_KIND') return;
  await endGroups(tx, unitNo, day);
  await changeUnit(tx, unitNo, { name, shortName, kind, day });
  await settleCells(tx, homes, { event, from: unitNo, day });
}

async function established(tx: Transaction, event: OrganizationEvent, { parent, day }: { parent: number; day: string }): Promise<number> {
  const { newKind: kind, newCode: code, newName: name, newShortName: shortName } = event;
  if (kind === null || code === null || name === null) throw new Error('A submitted establishment is complete');
  return addUnit(tx, { parent, kind, level: LEVEL_OF[kind], code, name, shortName, day });
}

interface Settling {
  readonly event: OrganizationEvent;
  readonly from: number;
  readonly day: string;
}

async function settleCells<Work extends Transaction>(tx: Work, homes: Homes<Work>, { event, from, day }: Settling): Promise<void> {
  const made: { unit: number; members: readonly string[] }[] = [];
  for (const { code, name, shortName, members } of await cellsOf(tx, event)) {
    const unit = await addUnit(tx, { parent: from, kind: 'CELL', level: LEVEL_OF.CELL, code, name, shortName, day });
    made.push({ unit, members });
  }
  await homes.move(tx, { from, day, homes: made });
}
