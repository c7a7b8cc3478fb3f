import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import { RuleViolationError } from '../kernel/errors.js';
import { BelongsTo, Column, Facts, Hidden, Id, Noun } from '../kernel/marks.js';
import { cleanText } from '../kernel/text.js';
import { RuleSet } from './rule-set.entity.js';

export const ParamKind = enumeration('ParamKind', 'Kind of the value of a parameter.', {
  NUMBER: { vi: 'Số', en: 'Number', note: 'decimal, as text such as `1.5`' },
  TEXT: { vi: 'Văn bản', en: 'Text' },
  BOOLEAN: { vi: 'Đúng hoặc sai', en: 'True or false', note: '`true` or `false`' },
  DATE: { vi: 'Ngày', en: 'Day', note: '`YYYY-MM-DD`' },
});
export type ParamKind = CodeOf<typeof ParamKind>;

/** A parameter as an act gives it. */
export interface ParamTerms {
  readonly name: string;
  readonly kind: ParamKind;
  readonly value: string;
  readonly measure?: string | null | undefined;
  readonly regulation?: string | null | undefined;
}

const NAME = /^[A-Z][A-Z0-9_]{0,63}$/;
const LONGEST = 200;
const SHAPES: Readonly<Record<ParamKind, RegExp>> = {
  NUMBER: /^-?(0|[1-9][0-9]{0,14})([.][0-9]{1,6})?$/,
  TEXT: /./u,
  BOOLEAN: /^(true|false)$/,
  DATE: /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/,
};

@Noun({
  table: 'rule_set_param',
  description: 'A parameter of a rule set (tham số).',
  sorts: [{ name: 'NAME', description: 'By name.', fields: ['name'], terms: [{ sql: (t) => `${t}.name`, type: 'text' }] }],
})
export class RuleSetParam {
  @Id()
  id!: string;

  @Column({ class: 'F0', type: 'text', description: 'Name (tên tham số).' })
  name!: string;

  @Column({ class: 'F0', type: 'text', enum: ParamKind, description: 'Kind of the value (kiểu giá trị).' })
  kind!: ParamKind;

  @Column({ class: 'F0', type: 'text', description: 'Value (giá trị), in the form of its kind.' })
  value!: string;

  @Column({ class: 'F0', type: 'text', nullable: true, description: 'What it counts (đơn vị tính).' })
  measure!: string | null;

  @Column({ class: 'F0', type: 'text', nullable: true, description: 'Where it comes from (căn cứ).' })
  regulation!: string | null;

  @Column({ class: 'F0', type: 'boolean', description: 'True where the regulation gives no figure and this one is proposed (đề xuất).' })
  proposed!: boolean;

  @Hidden({ type: 'uuid' })
  ruleSetId!: string;

  @BelongsTo(() => RuleSet, {
    class: 'F0',
    column: 'rule_set_id',
    description: 'The rule set.',
    inverse: { name: 'params', class: 'F0', description: 'Parameters (tham số).' },
  })
  ruleSet!: RuleSet | null;

  @Facts(() => RuleSet, ({ row, fact }) => `${fact}.id = ${row}.rule_set_id`)
  readonly sets!: readonly RuleSet[];

  /** A parameter of a draft; RULE_VIOLATION where its name or value has no form. */
  static of(id: string, set: RuleSet, { name, kind, value, measure, regulation }: ParamTerms): RuleSetParam {
    const text = cleanText(value, 'input.params', LONGEST) ?? '';
    if (!NAME.test(name) || !SHAPES[kind].test(text)) throw new RuleViolationError('PARAM_MALFORMED', ['input.params']);
    const words = { measure: cleanText(measure, 'input.params', LONGEST), regulation: cleanText(regulation, 'input.params', LONGEST) };
    return Object.assign(new RuleSetParam(), { id, ruleSetId: set.id, name, kind, value: text, proposed: false, ...words });
  }
}
