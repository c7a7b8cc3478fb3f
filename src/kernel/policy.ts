import type { Grant, Role } from './actor.js';
import type { Field, FieldClass, Noun, NounClass } from './nouns.js';
import type { Rows } from './scope.js';

/** What can be done to a row. A context adds its acts by declaration merging, each with the noun that it changes. */
export interface Actions {
  read: object;
}

export type Action = keyof Actions;
export type Act = Exclude<Action, 'read'>;

/** One line of a policy: these roles, on these rows, read these fields beside the base fields, or may do these acts. */
export interface Line {
  readonly actions: readonly Action[];
  readonly roles: readonly Role[];
  readonly rows: Rows;
  readonly classes: readonly FieldClass[];
  readonly except: readonly string[];
  /** Of the classes these fields alone; null for all. */
  readonly only: readonly string[] | null;
  /** The fields are shown from this value on; they then do not count as searchable (access.md 1.8). */
  readonly atLeast: number | null;
}

export interface Policy {
  readonly subject: NounClass;
  /** Section of access.md that the policy writes down. */
  readonly source: string;
  readonly lines: readonly Line[];
}

interface ReadOptions {
  readonly except?: readonly string[];
  readonly only?: readonly string[];
  readonly atLeast?: number;
}

/** Starts a line: `roles('P1 P2').on(within).read('F1')`, `roles('B4').on(within).may('editHolding')`. */
export function roles(codes: string) {
  const list = codes.split(' ') as Role[];
  return {
    on: (rows: Rows) => ({
      read: (classes: string, options: ReadOptions = {}): Line => ({
        actions: ['read'],
        roles: list,
        rows,
        classes: classes.split(' ').filter((name) => name !== 'base') as FieldClass[],
        except: options.except ?? [],
        only: options.only ?? null,
        atLeast: options.atLeast ?? null,
      }),
      may: (...acts: readonly Act[]): Line => ({ actions: acts, roles: list, rows, classes: [], except: [], only: null, atLeast: null }),
    }),
  };
}

/** A noun's policy. Lines only allow; what no line gives is denied. */
export function policy(subject: NounClass, source: string, lines: readonly Line[]): Policy {
  return { subject, source, lines };
}

/** What a line shows of a noun, found once for so many fields: each new actor asks it of every line. */
const SHOWN = new WeakMap<Line, { readonly noun: Noun; readonly size: number; readonly names: readonly string[] }>();

/** Names of the fields that a line shows, base fields included. */
export function fieldsOf(line: Line, noun: Noun): readonly string[] {
  const { size } = noun.fields;
  const known = SHOWN.get(line);
  if (known?.noun === noun && known.size === size) return known.names;
  const names = shownBy(line, noun);
  SHOWN.set(line, { noun, size, names });
  return names;
}

function shownBy(line: Line, noun: Noun): readonly string[] {
  const named = ({ name }: Field): boolean => !line.except.includes(name) && (line.only?.includes(name) ?? true);
  const shown = (field: Field): boolean =>
    field.class === 'base' || (field.class !== null && line.classes.includes(field.class) && named(field));
  return [...noun.fields.values()].filter(shown).map((field) => field.name);
}

/** Classes of which every look is logged (access.md 2.9). */
export const SENSITIVE: readonly (FieldClass | null)[] = ['F2', 'F2f', 'F3'];

/** Searchable names among those that `fieldsOf` gave, one list of each kind for all actors. */
const SEARCHABLE = new WeakMap<readonly string[], { named?: readonly string[]; open?: readonly string[] }>();

/** Which of the fields that a line shows may be searched through this grant (access.md 1.8). */
export function searchableOf(line: Line, grant: Grant, noun: Noun, names: readonly string[]): readonly string[] {
  const known = SEARCHABLE.get(names) ?? {};
  SEARCHABLE.set(names, known);
  const kind = grant.role === 'S' || line.rows.named ? 'named' : 'open';
  known[kind] ??= names.filter((name) => isSearchable(line, kind, noun.fields.get(name)));
  return known[kind];
}

function isSearchable({ atLeast }: Line, kind: 'named' | 'open', field: Field | undefined): boolean {
  if (!field || (atLeast !== null && field.class !== 'base')) return false;
  return kind === 'open' || !SENSITIVE.includes(field.class);
}
