import { referred, required } from '../database/load.js';
import { ensureVersion, type ActTransaction, type Asked, type Outcome, type Writer } from '../database/transact.js';
import { authorize, rememberFacts } from '../kernel/authorize.js';
import type { Requester } from '../kernel/context.js';
import { BadInputError } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import type { Act } from '../kernel/policy.js';
import { cleanText } from '../kernel/text.js';
import { Body } from './body.entity.js';
import { Document, type DocumentTerms } from './document.entity.js';
import { DocumentParty } from './document-party.entity.js';
import { nextRegisterNo } from './document.query.js';
import { Organization } from './organization.entity.js';

interface Keyed {
  readonly idempotencyKey: string;
}

interface OnDocument extends Keyed {
  readonly id: string;
  readonly expectedVersion: number;
}

type Given<T> = { readonly [K in keyof T]?: T[K] | null | undefined };
type Drafting = Keyed &
  Omit<DocumentTerms, 'number' | 'content'> &
  Given<Pick<DocumentTerms, 'number' | 'content'> & { addresseeIds: readonly string[] }> & { readonly draftingBodyId: string };
type Edits = OnDocument & Given<Pick<DocumentTerms, 'date' | 'title' | 'signer' | 'content' | 'audience'>>;

const LONGEST = { number: 20, symbol: 50, type: 10, issuer: 200, title: 500, signer: 200, content: 20_000 } as const;
const MOST_ADDRESSEES = 50;

/** The acts on documents: drafted by a body, registered and published by the office. */
export class DocumentService {
  constructor(private readonly writer: Writer) {}

  create(who: Requester, input: Drafting): Promise<Outcome> {
    const terms = termsOf(input);
    const ids = [...new Set(input.addresseeIds ?? [])];
    if (ids.length > MOST_ADDRESSEES) throw tooMany();
    return this.writer.act(who, asked('createDocument', input, null), async (tx) => {
      const body = await referred(tx, Body, input.draftingBodyId, 'input.draftingBodyId');
      const document = Document.draft(newId(tx.now), body, terms);
      const addressees = await addresseesOf(tx, document, ids);
      rememberFacts(document, { addressees });
      authorize(tx.ability, 'createDocument', document);
      document.create();
      tx.em.persist(document);
      tx.em.persist(addressees);
      return document;
    });
  }

  edit(who: Requester, input: Edits): Promise<Outcome> {
    const change = changeOf(input);
    return this.writer.act(who, asked('editDocument', input, input.id), async (tx) => {
      const document = await seen(tx, input);
      authorize(tx.ability, 'editDocument', document);
      document.edit(change);
      return document;
    });
  }

  register(who: Requester, input: OnDocument): Promise<Outcome> {
    return this.writer.act(who, asked('registerDocument', input, input.id), async (tx) => {
      const document = await seen(tx, input);
      authorize(tx.ability, 'registerDocument', document);
      const { today } = tx.actor;
      document.register(await nextRegisterNo(tx, document.unitNo, Number(today.slice(0, 4))), today);
      return document;
    });
  }

  publish(who: Requester, input: OnDocument): Promise<Outcome> {
    return this.writer.act(who, asked('publishDocument', input, input.id), async (tx) => {
      const document = await seen(tx, input);
      authorize(tx.ability, 'publishDocument', document);
      document.publish();
      return document;
    });
  }
}

const asked = (act: Act, input: Keyed, target: string | null): Asked => ({ act, subject: Document, input, target });

async function seen(tx: ActTransaction, input: OnDocument): Promise<Document> {
  const document = await required(tx, Document, input.id, 'input.id');
  ensureVersion(document, input.expectedVersion);
  return document;
}

async function addresseesOf(tx: ActTransaction, { id }: Document, ids: readonly string[]): Promise<DocumentParty[]> {
  const units: Organization[] = [];
  for (const unit of ids) units.push(await referred(tx, Organization, unit, 'input.addresseeIds'));
  return units.map(({ no }) => DocumentParty.addressee(newId(tx.now), id, no));
}

const words = (value: string | null | undefined, name: keyof typeof LONGEST): string =>
  cleanText(value, `input.${name}`, LONGEST[name]) ?? '';

function termsOf(input: Drafting): DocumentTerms {
  const { date, audience, class: documentClass } = input;
  const [symbol, type, issuer] = [words(input.symbol, 'symbol'), words(input.type, 'type'), words(input.issuer, 'issuer')];
  const [title, signer] = [words(input.title, 'title'), words(input.signer, 'signer')];
  const [number, content] = [words(input.number, 'number') || null, words(input.content, 'content') || null];
  return { number, symbol, type, issuer, date, title, signer, content, audience, class: documentClass };
}

function changeOf({ date, title, signer, content, audience }: Edits): Partial<DocumentTerms> {
  return {
    ...(date != null && { date }),
    ...(title != null && { title: words(title, 'title') }),
    ...(signer != null && { signer: words(signer, 'signer') }),
    ...(content !== undefined && { content: words(content, 'content') || null }),
    ...(audience != null && { audience }),
  };
}

function tooMany(): BadInputError {
  const text = { vi: `Nhiều nhất ${MOST_ADDRESSEES} nơi nhận.`, en: `At most ${MOST_ADDRESSEES} addressees.` };
  return new BadInputError(text, ['input.addresseeIds']);
}
