import { referred } from '../database/load.js';
import type { ActTransaction } from '../database/transact.js';
import { BadInputError } from '../kernel/errors.js';
import { cleanText } from '../kernel/text.js';
import { Member } from '../membership/index.js';
import { cleanLines, ensureCount, type Keyed, type OnRow } from './acting.service.js';
import type { ClassTerms } from './training-class-terms.entity.js';
import type { Teacher } from './training-lecturer.entity.js';
import type { Sitting } from './training-session.entity.js';

type Given<T> = { readonly [K in keyof T]?: T[K] | null | undefined };

interface Named {
  readonly memberId?: string | null | undefined;
  readonly name?: string | null | undefined;
}

interface Session {
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly topic: string;
  readonly lecturers?: readonly Named[] | null | undefined;
}

/** What an input gives beside the terms; null takes plan and document away, and leaves sessions and lecturers as they are. */
interface Parts {
  readonly planId?: string | null | undefined;
  readonly documentId?: string | null | undefined;
  readonly sessions?: readonly Session[] | null | undefined;
  readonly lecturers?: readonly Named[] | null | undefined;
}

type Optional = 'place' | 'school' | 'topics';

export type Drafting = Keyed & Parts & Omit<ClassTerms, Optional> & Given<Pick<ClassTerms, Optional>> & { readonly ownerBodyId: string };
export type Edits = OnRow & Parts & Given<ClassTerms>;

const LONGEST = { code: 50, title: 500, place: 500, school: 500, topic: 500, name: 200 } as const;
const MOST = { topics: 50, sessions: 200, lecturers: 50, speakers: 20 } as const;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

const words = (value: string | null | undefined, name: 'code' | 'title' | 'place' | 'school'): string | null =>
  cleanText(value, `input.${name}`, LONGEST[name]);
const topicsOf = (topics: readonly string[] | null | undefined): readonly string[] => cleanLines(topics, 'input.topics', MOST.topics);

export function termsOf(input: Drafting): ClassTerms {
  const { type, level, sector, field, audience, from, to, capacity } = input;
  const [code, title, place, school] = [
    words(input.code, 'code'),
    words(input.title, 'title'),
    words(input.place, 'place'),
    words(input.school, 'school'),
  ];
  return { code, title, type, level, sector, field, audience, place, school, from, to, topics: topicsOf(input.topics), capacity };
}

/** The terms that an edit gives; those left out stay, and only place and school can be taken away. */
export function changeOf(input: Edits): Partial<ClassTerms> {
  const plain = (['type', 'level', 'sector', 'field', 'audience', 'from', 'to', 'capacity'] as const).filter((key) => input[key] != null);
  const texts = (['code', 'title'] as const).filter((key) => input[key] != null);
  const removable = (['place', 'school'] as const).filter((key) => input[key] !== undefined);
  const entries: [string, unknown][] = [
    ...plain.map((key): [string, unknown] => [key, input[key]]),
    ...[...texts, ...removable].map((key): [string, unknown] => [key, words(input[key], key)]),
    ...(input.topics == null ? [] : [['topics', topicsOf(input.topics)] as [string, unknown]]),
  ];
  return Object.fromEntries(entries);
}

/** Sessions that an input gives; null where it gives none. */
export async function sittingsOf(tx: ActTransaction, sessions: Parts['sessions']): Promise<readonly Sitting[] | null> {
  if (sessions == null) return null;
  ensureCount(sessions, 'input.sessions', MOST.sessions);
  const made: Sitting[] = [];
  for (const [i, session] of sessions.entries()) made.push(await sittingOf(tx, session, `input.sessions.${i}`));
  return made;
}

async function sittingOf(tx: ActTransaction, { date, from, to, topic, lecturers }: Session, path: string): Promise<Sitting> {
  ensureTime(from, `${path}.from`);
  ensureTime(to, `${path}.to`);
  ensureCount(lecturers, `${path}.lecturers`, MOST.speakers);
  const text = cleanText(topic, `${path}.topic`, LONGEST.topic);
  if (text === null) throw new BadInputError({ vi: 'Buổi học phải có nội dung.', en: 'A session has a topic.' }, [`${path}.topic`]);
  return { date, from, to, topic: text, teachers: (await teachersOf(tx, lecturers, `${path}.lecturers`)) ?? [] };
}

function ensureTime(time: string, path: string): void {
  if (TIME.test(time)) return;
  throw new BadInputError({ vi: 'Giờ viết theo dạng HH:MM.', en: 'A time of day is written HH:MM.' }, [path]);
}

/** Lecturers that an input gives; null where it gives none. */
export async function teachersOf(tx: ActTransaction, named: Parts['lecturers'], path: string): Promise<readonly Teacher[] | null> {
  if (named == null) return null;
  ensureCount(named, path, MOST.lecturers);
  const made: Teacher[] = [];
  for (const [i, each] of named.entries()) made.push(await teacherOf(tx, each, `${path}.${i}`));
  return made;
}

async function teacherOf(tx: ActTransaction, { memberId, name }: Named, path: string): Promise<Teacher> {
  const text = cleanText(name, `${path}.name`, LONGEST.name);
  if ((memberId == null) === (text === null)) {
    throw new BadInputError({ vi: 'Nêu một người hoặc một tên.', en: 'Name a person or give a name, one of the two.' }, [path]);
  }
  if (memberId == null) return { memberId: null, name: text };
  const { id } = await referred(tx, Member, memberId, `${path}.memberId`);
  return { memberId: id, name: null };
}
