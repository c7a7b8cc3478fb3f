/** A row of `kinship`: what the relative is to the person. */
export interface KinshipRow {
  id: string;
  person_id: string;
  relative_id: string | null;
  relation: 'SPOUSE' | 'PARENT' | 'CHILD' | 'SIBLING' | 'SPOUSE_PARENT' | 'SPOUSE_SIBLING';
  name: string;
  source: 'DECLARED' | 'REGISTERED';
}

/** A declared relative unless told otherwise. */
export function kinshipRow(values: Omit<KinshipRow, 'source'> & Partial<KinshipRow>): KinshipRow {
  return { source: 'DECLARED', ...values };
}
