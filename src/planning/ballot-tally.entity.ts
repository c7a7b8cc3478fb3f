import { BelongsTo, Column, Facts, Hidden, Id, Noun } from '../kernel/marks.js';
import { Member } from '../membership/index.js';
import { Ballot } from './ballot.entity.js';

@Noun({
  table: 'ballot_tally',
  secret: 'F3',
  subject: 'nomineeId',
  description: 'The votes of one nominee of a ballot, in sum (kết quả phiếu); whoever sees the ballot sees it.',
  sorts: [{ name: 'ID', description: 'By id.', fields: [], terms: [] }],
})
export class BallotTally {
  @Id()
  id!: string;

  @Hidden({ type: 'uuid' })
  ballotId!: string;

  @BelongsTo(() => Ballot, {
    class: 'base',
    column: 'ballot_id',
    description: 'The ballot.',
    inverse: { name: 'tallies', class: 'F3', description: 'Votes of each nominee (kết quả phiếu của từng người).' },
  })
  ballot!: Ballot | null;

  @Column({ class: 'F3', type: 'integer', description: 'Place on the slip, from 1 (số thứ tự trên phiếu).' })
  ordinal!: number;

  @Hidden({ type: 'uuid' })
  nomineeId!: string;

  nomineeName!: string | null;

  @BelongsTo(() => Member, {
    class: 'F3',
    column: 'nominee_id',
    description: 'The nominee, where you may see the person; `nomineeName` has the name (người được giới thiệu).',
  })
  nominee!: Member | null;

  @Column({ class: 'F3', type: 'integer', nullable: true, description: 'Votes (số phiếu đồng ý); null until counted.' })
  votes!: number | null;

  shortlisted!: boolean | null;

  @Facts(() => Ballot, ({ row, fact }) => `${fact}.id = ${row}.ballot_id`)
  readonly ballots!: readonly Ballot[];
}
