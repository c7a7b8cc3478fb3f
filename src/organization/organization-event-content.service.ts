import type { Transaction } from '../database/transact.js';
import { BadInputError, NotAvailableError, RuleViolationError } from '../kernel/errors.js';
import type { Homes } from '../kernel/ports.js';
import { cleanText } from '../kernel/text.js';
import type { Content, PlannedCell } from './organization-event-content.entity.js';
import { takenCode } from './organization-event.query.js';

/** What a draft's input may say of the unit to be. */
export interface GivenContent {
  readonly newCode?: string | null | undefined;
  readonly newName?: string | null | undefined;
  readonly newShortName?: string | null | undefined;
  readonly headCount?: number | null | undefined;
  readonly handoverOn?: string | null | undefined;
  readonly draftText?: string | null | undefined;
  readonly cells?: readonly GivenCell[] | null | undefined;
}

interface GivenCell {
  readonly code: string;
  readonly name: string;
  readonly shortName?: string | null | undefined;
  readonly memberIds: readonly string[];
}

const LONGEST = { code: 30, name: 200, shortName: 100, draftText: 4_000 };
const MOST_CELLS = 50;

/** The texts and numbers of an input as they are stored; what is left out is left out. */
export function contentOf(input: GivenContent): Content {
  const { newCode, newName, newShortName, headCount, handoverOn, draftText } = input;
  if (headCount != null && headCount < 0) throw bad('input.headCount');
  return {
    ...(newCode !== undefined && { newCode: cleanText(newCode, 'input.newCode', LONGEST.code) }),
    ...(newName !== undefined && { newName: cleanText(newName, 'input.newName', LONGEST.name) }),
    ...(newShortName !== undefined && { newShortName: cleanText(newShortName, 'input.newShortName', LONGEST.shortName) }),
    ...(headCount !== undefined && { headCount }),
    ...(handoverOn !== undefined && { handoverOn }),
    ...(draftText !== undefined && { draftText: cleanText(draftText, 'input.draftText', LONGEST.draftText) }),
  };
}

/** Names of what the input gives beside what every event has. */
export function givenIn(input: GivenContent & { readonly newKind?: string | null | undefined }): readonly string[] {
  const { newKind, newCode, newName, newShortName, cells } = input;
  return Object.entries({ newKind, newCode, newName, newShortName, cells }).flatMap(([name, value]) => (value == null ? [] : [name]));
}

/** The cells of an input with the uuids of their members; null where the input gives none. */
export async function plannedIn<Work>(tx: Work, homes: Homes<Work>, { cells }: GivenContent): Promise<readonly PlannedCell[] | null> {
  if (cells == null) return cells === null ? [] : null;
  if (cells.length > MOST_CELLS) throw bad('input.cells');
  const ids = cells.flatMap(({ memberIds }) => memberIds);
  const uuids = await homes.named(tx, ids, 'input.cells.memberIds');
  if (new Set(uuids).size < uuids.length) throw new RuleViolationError('CELLS_DO_NOT_FIT', ['input.cells']);
  let from = 0;
  return cells.map((cell, i) => ({ ...wordsOf(cell, i), members: uuids.slice(from, (from += cell.memberIds.length)) }));
}

function wordsOf({ code, name, shortName }: GivenCell, i: number): Omit<PlannedCell, 'members'> {
  const path = `input.cells.${i}`;
  return {
    code: needed(cleanText(code, `${path}.code`, LONGEST.code), `${path}.code`),
    name: needed(cleanText(name, `${path}.name`, LONGEST.name), `${path}.name`),
    shortName: cleanText(shortName, `${path}.shortName`, LONGEST.shortName),
  };
}

/** Throws BAD_USER_INPUT for a code that a unit has, seen or not, and for one that the input gives twice. */
export async function ensureFree(tx: Transaction, newCode: string | null | undefined, cells: readonly PlannedCell[] | null): Promise<void> {
  const codes = (cells ?? []).map(({ code }) => code);
  const twice = codes.findIndex((code, i) => codes.indexOf(code) < i);
  if (twice >= 0) throw new NotAvailableError([`input.cells.${twice}.code`]);
  const taken = await takenCode(tx, [...(newCode == null ? [] : [newCode]), ...codes]);
  if (taken === null) return;
  throw new NotAvailableError([taken === newCode ? 'input.newCode' : `input.cells.${codes.indexOf(taken)}.code`]);
}

function needed(text: string | null, field: string): string {
  if (text === null) throw bad(field);
  return text;
}

function bad(field: string): BadInputError {
  return new BadInputError({ vi: `Giá trị không hợp lệ: ${field}.`, en: `Not a valid value: ${field}.` }, [field]);
}
