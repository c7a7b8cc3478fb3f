/** A row of `member_export`: a file of persons that was asked for. */
export interface MemberExportRow {
  id: string;
  unit: number;
  file_class: 'F1' | 'F2';
  columns: readonly string[];
  reason: string;
  state: 'REQUESTED' | 'READY' | 'REJECTED';
  requested_at: string;
  expires_at: string | null;
  refusal: string | null;
  created_by: string;
}

const FAR = '2100-01-01T00:00:00Z';

/** A file of names that may be downloaded unless told otherwise. */
export function memberExportRow(values: Pick<MemberExportRow, 'id' | 'unit' | 'created_by'> & Partial<MemberExportRow>): MemberExportRow {
  const { state = 'READY' } = values;
  return {
    file_class: 'F1',
    columns: ['FULL_NAME'],
    reason: 'Rà soát danh sách đảng viên',
    state,
    requested_at: '2022-11-14T01:00:00Z',
    expires_at: state === 'READY' ? FAR : null,
    refusal: state === 'REJECTED' ? 'Chưa cần thiết' : null,
    ...values,
  };
}
