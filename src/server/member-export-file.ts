import { parse, type DocumentNode } from 'graphql';
import { randomUUID } from 'node:crypto';
import { ForbiddenError } from '../kernel/errors.js';
import { labelledEnums } from '../kernel/enumeration.js';
import { fieldOf, MemberExportService, type MemberExportColumn, type OpenedExport } from '../membership/module.js';
import { RequestScope, type RequestFacts } from './context.js';
import { csvOf, type CsvValue } from './csv.js';
import type { DoorTools } from './graphql-door.js';

/** Rows that are read at a time: before each the rights are asked anew, by the statement that reads them. */
const CHUNK = 100;
/** By this a spreadsheet knows that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

type Values = Readonly<Record<string, unknown>>;

interface Page {
  readonly rows: readonly Values[];
  readonly next: string | null;
  /** Name of who downloads. */
  readonly name: string;
}

/** A file of persons as it leaves: the list of members of its unit, page by page, with the rights of the moment (K23). */
export class MemberExportFile {
  private readonly document: DocumentNode;

  private constructor(
    private readonly file: OpenedExport,
    private readonly scope: RequestScope,
    private readonly tools: DoorTools,
  ) {
    this.document = parse(queryOf(file.columns));
  }

  /** Takes up the file for a caller; throws what the door answers where there is none for that caller. */
  static async open(id: string, facts: RequestFacts, tools: DoorTools): Promise<MemberExportFile> {
    const { engine, services } = tools;
    const asking = new RequestScope(facts, engine, services);
    const file = await services.find(MemberExportService).open(asking, { idempotencyKey: randomUUID(), id });
    // Each look at a record is logged with the reason for which the file was asked for.
    return new MemberExportFile(file, new RequestScope({ ...facts, reason: file.reason }, engine, services), tools);
  }

  /** The text in parts, the first of which holds who downloads it and when. It breaks off when the right ends on the way. */
  async *parts(id: string): AsyncGenerator<string> {
    let page = await this.page(id, null);
    yield BYTE_ORDER_MARK + csvOf(this.watermark(page.name), this.headings());
    for (;;) {
      yield csvOf(...page.rows.map((row) => this.file.columns.map((column) => this.cell(row, column))));
      if (page.next === null) return;
      page = await this.page(id, page.next);
    }
  }

  private async page(id: string, after: string | null): Promise<Page> {
    const { engine, clock } = this.tools;
    const { actor } = this.scope;
    if (actor?.person == null || this.file.isOver(clock.instant())) throw new ForbiddenError();
    const me = Buffer.from(`Member:${actor.person}`).toString('base64url');
    await engine.prepare(this.document, null, { id, me, ...(after !== null && { after }) }, this.scope);
    const json = await engine.direct(this.scope);
    if (json === null) throw new Error('A page of an export is one statement');
    return pageOf(JSON.parse(json.toString()) as Values);
  }

  private watermark(name: string): readonly string[] {
    const { file, scope, tools } = this;
    const at = tools.clock.instant().toISOString();
    const words = scope.language === 'vi' ? ['Người tải', 'Thời điểm', 'Mã tệp'] : ['Downloaded by', 'At', 'File'];
    return [`${words[0]}: ${name}`, `${words[1]}: ${at}`, `${words[2]}: ${file.id}`];
  }

  private headings(): readonly string[] {
    const words = labelledEnums().get('MemberExportColumn') ?? {};
    return this.file.columns.map((column) => words[column]?.[this.scope.language] ?? column);
  }

  private cell(row: Values, column: MemberExportColumn): CsvValue {
    const { of, name } = fieldOf(column);
    const values = of === 'Member' ? row : (row['record'] as Values | null);
    if (column === 'HOME_UNIT') return (values?.[name] as { name: string } | null)?.name;
    const value = values?.[name] as CsvValue;
    if (column !== 'GENDER' && column !== 'STANDING') return value;
    const words = labelledEnums().get(column === 'GENDER' ? 'Gender' : 'Standing') ?? {};
    return words[String(value)]?.[this.scope.language] ?? value;
  }
}

/** The file and the rows in one statement: no row leaves under a right to the file that has ended. */
function queryOf(columns: readonly MemberExportColumn[]): string {
  const fields = columns.map((column) => fieldOf(column));
  const own = fields.filter(({ of }) => of === 'Member').map(({ name }) => (name === 'homeUnitLabel' ? 'homeUnitLabel { name }' : name));
  const record = fields.filter(({ of }) => of === 'MemberRecord').map(({ name }) => name);
  const selection = ['id', ...own, ...(record.length > 0 ? [`record { ${record.join(' ')} }`] : [])].join(' ');
  const list = `members(first: ${CHUNK}, after: $after) { nodes { ${selection} } pageInfo { hasNextPage endCursor } }`;
  return `query MemberExport($id: ID!, $me: ID!, $after: String) {
    file: node(id: $id) { ... on MemberExport { canDownloadMemberExport unit { ${list} } } }
    me: node(id: $me) { ... on Member { fullName } } }`;
}

interface Answer {
  readonly file: {
    readonly canDownloadMemberExport: boolean;
    readonly unit: {
      readonly members: {
        readonly nodes: readonly Values[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      };
    } | null;
  } | null;
  readonly me: { readonly fullName: string } | null;
}

function pageOf(data: unknown): Page {
  const { file, me } = data as Answer;
  if (!file?.canDownloadMemberExport || !file.unit || !me) throw new ForbiddenError();
  const { nodes, pageInfo } = file.unit.members;
  return { rows: nodes, next: pageInfo.hasNextPage ? pageInfo.endCursor : null, name: me.fullName };
}
