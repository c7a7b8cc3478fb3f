import { referred, required } from '../database/load.js';
import { ensureVersion, type Asked, type Outcome, type Writer } from '../database/transact.js';
import { authorize } from '../kernel/authorize.js';
import type { Requester } from '../kernel/context.js';
import { BadInputError, ForbiddenError } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import type { Act } from '../kernel/policy.js';
import { cleanText } from '../kernel/text.js';
import { Organization } from '../organization/index.js';
import type { MemberExportColumn } from './member-export-codes.entity.js';
import { MemberExport } from './member-export.entity.js';

interface Keyed {
  readonly idempotencyKey: string;
}

interface OnExport extends Keyed {
  readonly id: string;
  readonly expectedVersion: number;
}

/** A file that is about to be given out. */
export interface OpenedExport {
  readonly id: string;
  readonly columns: readonly MemberExportColumn[];
  readonly reason: string;
  readonly isOver: (now: Date) => boolean;
}

const LONGEST = 1000;

/** The acts on files of persons (K23): asked for with a reason, approved by the secretary where they show records, downloaded. */
export class MemberExportService {
  constructor(private readonly writer: Writer) {}

  request(who: Requester, input: Keyed & { readonly unitId: string; readonly columns: readonly string[] }): Promise<Outcome> {
    const columns = columnsOf(input.columns);
    return this.writer.act(who, asked('requestMemberExport', input, null), async (tx) => {
      const unit = await referred(tx, Organization, input.unitId, 'input.unitId');
      const { person } = tx.actor;
      if (person === null || who.reason === null) throw new ForbiddenError();
      const file = MemberExport.draft(newId(tx.now), unit, person, { columns, reason: who.reason });
      authorize(tx.ability, 'requestMemberExport', file);
      file.request(tx.now);
      tx.em.persist(file);
      return file;
    });
  }

  approve(who: Requester, input: OnExport): Promise<Outcome> {
    return this.writer.act(who, asked('approveMemberExport', input, input.id), async (tx) => {
      const file = await required(tx, MemberExport, input.id, 'input.id');
      ensureVersion(file, input.expectedVersion);
      authorize(tx.ability, 'approveMemberExport', file);
      file.approve(tx.now);
      return file;
    });
  }

  reject(who: Requester, input: OnExport & { readonly reason?: string | null | undefined }): Promise<Outcome> {
    const reason = cleanText(input.reason, 'input.reason', LONGEST);
    return this.writer.act(who, asked('rejectMemberExport', input, input.id), async (tx) => {
      const file = await required(tx, MemberExport, input.id, 'input.id');
      ensureVersion(file, input.expectedVersion);
      authorize(tx.ability, 'rejectMemberExport', file);
      file.reject(reason);
      return file;
    });
  }

  /** Begins a download, with a line in the audit log; what the file shows is read by the list. */
  async open(who: Requester, input: Keyed & { readonly id: string }): Promise<OpenedExport> {
    const opened: OpenedExport[] = [];
    await this.writer.act(who, asked('downloadMemberExport', input, input.id), async (tx) => {
      const file = await required(tx, MemberExport, input.id, 'id');
      authorize(tx.ability, 'downloadMemberExport', file);
      file.download(tx.now);
      const { id, columns, reason } = file;
      opened.push({ id, columns, reason, isOver: (now) => file.isOver(now) });
      return file;
    });
    const [found] = opened;
    if (!found) throw new ForbiddenError();
    return found;
  }
}

const asked = (act: Act, input: Keyed, target: string | null): Asked => ({ act, subject: MemberExport, input, target });

function columnsOf(columns: readonly string[]): readonly MemberExportColumn[] {
  if (columns.length > 0 && new Set(columns).size === columns.length) return columns as readonly MemberExportColumn[];
  throw new BadInputError({ vi: 'Mỗi cột nêu một lần, ít nhất một cột.', en: 'At least one column, each once.' }, ['input.columns']);
}
